package dev.dateline.sink.web;

import static dev.dateline.sink.archive.News.article;
import static dev.dateline.sink.archive.News.deliver;
import static dev.dateline.sink.archive.News.withdrawal;
import static dev.dateline.wire.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.sink.archive.News;
import dev.dateline.wire.SchemaAssertions;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" \u2028 \ud83d\udcf0";

    @TempDir
    private Path folder;

    private WebServer web;

    @BeforeEach
    void start() throws Exception {
        web = new WebServer(folder, Map.of(), Optional.of(article -> News.article(
                        "pasted", article.body().orElseThrow())
                .naming(PERSON, "Anna Berg")
                .enriched()));
        deliver(
                web.archive,
                0,
                article("ferry", "Sailings resume on Tuesday, Anna Berg said.")
                        .title("Ferry talks end")
                        .published("2017-11-13T09:30:00Z")
                        .source("Harbour Courier")
                        .url("https://courier.example/ferry")
                        .naming(PERSON, "Anna Berg")
                        .speakingOf("2017-11-14", "2017-11-15")
                        .at(0),
                article("odd/id?&#", HOSTILE)
                        .url("javascript:alert(1)")
                        .title(HOSTILE)
                        .at(1),
                article("gone", "Withdrawn later.").at(2),
                withdrawal("gone", 3));
    }

    @AfterEach
    void stop() throws Exception {
        web.close();
    }

    @Test
    void tellsItsStatus() throws Exception {
        JsonNode status = json(web.get("/api/status"));

        assertThat(status.get("articles").intValue()).isEqualTo(2);
        assertThat(status.get("position").textValue()).endsWith("~0.4");
        assertThat(status.get("read").booleanValue()).isTrue();
    }

    @Test
    void searches() throws Exception {
        JsonNode found = json(web.get("/api/articles?q=sailing&name=PERSON%3Aanna+berg&facets=true"
                + "&mentioned-from=2017-11-13&mentioned-to=2017-11-20&published-from=2017-11-13"
                + "&source=Harbour+Courier&language=en&language=de"));

        assertThat(found.at("/total/value").intValue()).isEqualTo(1);
        assertThat(found.at("/articles/0/id").textValue()).isEqualTo("ferry");
        assertThat(found.at("/articles/0/excerpt/marks").toString()).isEqualTo("[{\"start\":0,\"end\":8}]");
        assertThat(found.at("/facets/names/PERSON/0/name").textValue()).isEqualTo("Anna Berg");
        assertThat(found.has("next")).isFalse();
    }

    @Test
    void pages() throws Exception {
        JsonNode first = json(web.get("/api/articles?sort=arrived&limit=1"));
        JsonNode second = json(web.get("/api/articles?sort=arrived&limit=1&after="
                + WebServer.encoded(first.get("next").textValue())));

        assertThat(first.at("/articles/0/id").textValue()).isEqualTo("odd/id?&#");
        assertThat(second.at("/articles/0/id").textValue()).isEqualTo("ferry");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void givesTheRecordAsItIsOnTheWire() throws Exception {
        HttpResponse<String> ferry = web.get("/api/article?id=ferry");

        SchemaAssertions.assertEnriched(ferry.body().getBytes(StandardCharsets.UTF_8));
        assertThat(json(web.get("/api/article?id=" + WebServer.encoded("odd/id?&#")))
                        .at("/article/body")
                        .textValue())
                .isEqualTo(HOSTILE);
        assertThat(web.get("/api/article?id=never").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/article?id=gone").statusCode()).isEqualTo(410);
    }

    @Test
    void neverLinksToWhatIsNoWebAddress() throws Exception {
        assertThat(json(web.get("/api/articles?q=script")).at("/articles/0").has("url"))
                .isFalse();
        assertThat(json(web.get("/api/articles?q=ferry")).at("/articles/0/url").textValue())
                .isEqualTo("https://courier.example/ferry");
    }

    @Test
    void knowsNamesAndDates() throws Exception {
        assertThat(json(web.get("/api/names?q=be")).at("/names/0/key").textValue())
                .isEqualTo("PERSON:anna berg");
        assertThat(json(web.get("/api/name?key=PERSON:anna%20berg"))
                        .at("/timeline/0")
                        .toString())
                .isEqualTo("{\"from\":\"2017-11-13\",\"to\":\"2017-11-14\",\"articles\":1}");
        assertThat(web.get("/api/name?key=PERSON:nobody").statusCode()).isEqualTo(404);
        assertThat(json(web.get("/api/calendar?from=2017-11-01&to=2017-12-01"))
                        .get("dates")
                        .toString())
                .isEqualTo("[{\"from\":\"2017-11-14\",\"to\":\"2017-11-15\",\"articles\":1}]");
    }

    @Test
    void readsATextThatIsPasted() throws Exception {
        JsonNode read = json(web.post("/read", "application/json", "{\"body\":\"Anna Berg spoke.\"}"));

        assertThat(read.at("/article/body").textValue()).isEqualTo("Anna Berg spoke.");
        assertThat(read.at("/entities/0/name").textValue()).isEqualTo("Anna Berg");
        assertThat(web.post("/read", "text/plain", "x").statusCode()).isEqualTo(415);
        assertThat(web.post("/read", "application/json", "{\"body\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(web.post("/read", "application/json", "{").statusCode()).isEqualTo(400);
        assertThat(web.post("/read", "application/json", "{\"body\":\"" + "x".repeat(200_001) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(web.post("/read", "application/json", "{\"body\":\"" + "x".repeat(1 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void hasNoBoxWithoutAReader(@TempDir Path other) throws Exception {
        try (WebServer bare = new WebServer(other, Map.of(), Optional.empty())) {
            assertThat(json(bare.get("/api/status")).get("read").booleanValue()).isFalse();
            assertThat(bare.client()
                            .send(
                                    bare.request("/read")
                                            .header("Content-Type", "application/json")
                                            .POST(BodyPublishers.ofString("{}"))
                                            .build(),
                                    java.net.http.HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/articles?colour=red; no parameter is named \"colour\" here",
                "/api/articles?limit=0; limit is \"0\", not a whole number from 1 to 100",
                "/api/articles?sort=best; sort is \"best\", not relevance, published or arrived",
                "/api/articles?after=1; after is \"1\", not the next of a page in the same order",
                "/api/articles?after=arrived.1.1; after is \"arrived.1.1\", not the next of a page in the same order",
                "/api/articles?facets=yes; facets is \"yes\", neither true nor false",
                "/api/articles?q=a&q=b; q is given more than once",
                "/api/articles?mentioned-from=tomorrow; mentioned-from is \"tomorrow\", not a day such as 2017-11-13",
                "/api/articles?published-from=2017-01-02&published-to=2017-01-02; published-to must be a later day"
                        + " than published-from: it is the day after the last",
                "/api/article; the parameter id is missing",
                "/api/calendar?from=2017-01-01&to=2057-01-01; from and to are more than 3660 days apart",
                "/api/download?format=exe; format is none of json, csv and ics",
                "/api/download; the parameter format is missing",
                "/stream?after=here; \"here\" is no position in the stream",
            })
    void saysWhatIsWrong(String path, String why) throws Exception {
        HttpResponse<String> response = web.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").textValue()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "((((((((", "a AND", "* * *", "-", "\\", "a~2 b^9", "[1 TO 2]", "\u0000", "\ud83d\udcf0"})
    void anyWordsAreASearch(String words) throws Exception {
        assertThat(web.get("/api/articles?q=" + WebServer.encoded(words)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void boundsWhatIsAsked() throws Exception {
        assertThat(web.get("/api/articles?q=" + "x".repeat(401)).statusCode()).isEqualTo(400);
        assertThat(web.get("/api/articles?q=" + "a+".repeat(199)).statusCode()).isEqualTo(200);
        assertThat(web.get("/api/articles?" + "name=x&".repeat(11)).statusCode())
                .isEqualTo(400);
        assertThat(web.get("/api/articles?name=" + "x".repeat(1_025)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void itsDescriptionNamesEveryParameterAndPath() throws Exception {
        Set<String> filter = new TreeSet<>(Set.of(
                "q",
                "name",
                "mentioned-from",
                "mentioned-to",
                "overlap",
                "published-from",
                "published-to",
                "source",
                "language"));
        for (String path : web.description.paths()) {
            for (String parameter : web.description.parameters(path)) {
                HttpResponse<String> answer = web.get(path + "?" + parameter + "=x&unknown=x");
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).doesNotContain("\\\"" + parameter + "\\\" here");
            }
        }
        assertThat(web.description.parameters("/api/articles")).containsAll(filter);
        assertThat(web.description.parameters("/stream")).containsAll(filter);
        assertThat(json(web.get("/api/openapi.json")).get("openapi").textValue())
                .isEqualTo("3.1.0");
    }

    @Test
    void aBrowserIsToldToTrustNothing() throws Exception {
        for (String path :
                new String[] {"/", "/page/page.js", "/page/page.css", "/api/articles", "/api/articles?x=y"}) {
            HttpResponse<String> response = web.get(path);

            assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(response.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
        assertThat(web.get("/").body()).contains("<title>Dateline</title>").doesNotContain("<script>");
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }
}
