package dev.dateline.sink.web;

import static dev.dateline.sink.archive.News.article;
import static dev.dateline.sink.archive.News.deliver;
import static dev.dateline.wire.EntityType.LOCATION;
import static dev.dateline.wire.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.sink.Delivery;
import dev.dateline.wire.SchemaAssertions;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    @TempDir
    private Path folder;

    private WebServer web;

    @BeforeEach
    void start() throws Exception {
        web = new WebServer(folder, Map.of(), Optional.empty());
        deliver(
                web.archive,
                0,
                article("ferry", "Sailings; by \"boat\", resume:\n\\ on Tuesday — " + "übermorgen ".repeat(20))
                        .title("=Ferry, \"talks\"\r\nend")
                        .published("2017-11-13T09:30:00Z")
                        .source("Harbour Courier")
                        .url("https://courier.example/ferry?a=1,2;b")
                        .naming(PERSON, "Anna Berg", "Bo Dahl")
                        .naming(LOCATION, "Saltmarsh")
                        .speakingOf("2017-11-14", "2017-11-15")
                        .speakingOf("2017-01-01", "2018-01-01")
                        .at(0),
                article("plain", "No title and no date.")
                        .published("2017-11-12")
                        .at(1));
    }

    @AfterEach
    void stop() throws Exception {
        web.close();
    }

    @Test
    void json() throws Exception {
        JsonNode all =
                new ObjectMapper().readTree(web.get("/api/download?format=json").body());

        assertThat(all).hasSize(2);
        assertThat(all.at("/0/article/id").textValue()).isEqualTo("ferry");
        for (JsonNode record : all) {
            SchemaAssertions.assertEnriched(record.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void csv() throws Exception {
        HttpResponse<String> csv = web.get("/api/download?format=csv&q=sailing");

        assertThat(csv.headers().firstValue("content-disposition")).contains("attachment; filename=\"dateline.csv\"");
        assertThat(csv.body())
                .isEqualTo("id,published,source,language,title,url,person,organization,location,misc,dates,body\r\n"
                        + "ferry,2017-11-13T09:30:00Z,Harbour Courier,en,\"'=Ferry, \"\"talks\"\"\r\nend\","
                        + "\"https://courier.example/ferry?a=1,2;b\",Anna Berg; Bo Dahl,,Saltmarsh,,"
                        + "2017-11-14/2017-11-15; 2017-01-01/2018-01-01,"
                        + "\"Sailings; by \"\"boat\"\", resume:\n\\ on Tuesday — " + "übermorgen ".repeat(20)
                        + "\"\r\n");
    }

    @Test
    void aCalendarThatRfc5545Allows() throws Exception {
        String ics = web.get("/api/download?format=ics").body();
        ICalendar calendar = Biweekly.parse(ics).first();

        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(ics.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        VEvent event = calendar.getEvents().get(0);
        assertThat(calendar.getEvents()).as("a year is no date to keep free").hasSize(1);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .startsWith("20171114");
        assertThat(event.getDateEnd().getValue().getRawComponents().toString()).startsWith("20171115");
        assertThat(event.getSummary().getValue()).isEqualTo("=Ferry, \"talks\"\nend");
        assertThat(event.getDescription().getValue())
                .isEqualTo("Sailings; by \"boat\", resume:\n\\ on Tuesday — "
                        + "übermorgen ".repeat(20).strip());
        assertThat(event.getUrl().getValue()).isEqualTo("https://courier.example/ferry?a=1,2;b");
    }

    @Test
    void aCalendarHasTheDatesThatWereAskedFor() throws Exception {
        ICalendar year = Biweekly.parse(web.get(
                                "/api/download?format=ics&mentioned-from=2017-05-01&mentioned-to=2017-06-01&overlap=true")
                        .body())
                .first();

        assertThat(year.getEvents())
                .extracting(event -> event.getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toString()
                        .substring(0, 8))
                .containsExactly("20170101");
    }

    @Test
    void takesAsManyAsAreAskedFor() throws Exception {
        deliver(
                web.archive,
                1,
                IntStream.range(0, 75)
                        .mapToObj(n -> article("n" + n, "Rain.")
                                .published("2018-01-01")
                                .at(n))
                        .toArray(Delivery[]::new));

        assertThat(web.get("/api/download?format=csv&limit=33").body().split("\r\n"))
                .hasSize(34);
        assertThat(web.get("/api/download?format=csv").body().split("\r\n")).hasSize(79);
    }
}
