package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void readsAnArticleAsItIsOnTheWire() throws MalformedRecordException {
        Article article = article("""
                {"id": "a1", "title": "Talks resume", "body": "GENEVA (Reuters) - Talks resumed.", "url": null,
                 "source": {"name": "Reuters"}, "published": "2017-11-13T09:30Z", "revision": 2,
                 "extra": {"desk": [1, 2.50]}, "unknown": {"x": 1}}""");

        assertThat(article.id()).contains("a1");
        assertThat(article.url()).isEmpty();
        assertThat(article.authors()).isEmpty();
        assertThat(article.source()).contains(Source.named("Reuters"));
        assertThat(article.published().map(IsoTime::day).map(Object::toString)).contains("2017-11-13");
        assertThat(article.revision()).hasValue(2);
        assertThat(new String(Json.ARTICLE.write(article), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"a1\",\"title\":\"Talks resume\",\"body\":\"GENEVA (Reuters) - Talks resumed.\","
                        + "\"source\":{\"name\":\"Reuters\"},\"authors\":[],\"published\":\"2017-11-13T09:30Z\","
                        + "\"revision\":2,\"extra\":{\"desk\":[1,2.50]}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"body": 5}                                   | field body
            {"body": ["a"]}                               | field body
            {"title": true}                               | field title
            {"source": {"name": 1.5}}                     | field source.name
            {"source": "Reuters"}                         | field source
            {"authors": ["a", 7]}                         | field authors[1]
            {"authors": "a"}                              | field authors
            {"authors": [null]}                           | authors
            {"published": "2017-13-01"}                   | field published
            {"published": "yesterday"}                    | field published
            {"published": "2017-02-30"}                   | field published
            {"revision": "2"}                             | field revision
            {"revision": 1.5}                             | field revision
            {"extra": [1]}                                | field extra
            {"body": "\\ud83d"}                           | field body
            {"body": "\\udc00\\ud83d"}                    | field body
            {"body": "x"} {"body": "y"}                   | more than one JSON value
            {"body": "x", "body": "y"}                    | body
            {"body": "x                                   | not JSON
            [1]                                           | object
            null                                          | null
            """)
    void refusesByName(String json, String says) {
        assertThatThrownBy(() -> article(json.strip()))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining(says);
    }

    @Test
    void keepsATimeWithoutZoneAsWritten() throws MalformedRecordException {
        IsoTime time = article("{\"body\":\"x\",\"published\":\"2017-11-13T23:30:00\"}")
                .published()
                .orElseThrow();

        assertThat(time.text()).isEqualTo("2017-11-13T23:30:00");
        assertThat(time.day()).hasToString("2017-11-13");
        assertThat(time.instant()).isEqualTo(Optional.empty());
    }

    private static Article article(String json) throws MalformedRecordException {
        return Json.ARTICLE.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
