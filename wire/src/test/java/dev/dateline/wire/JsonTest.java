package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsABareSourceAsItsName() throws MalformedRecordException {
        assertThat(article("{\"body\": \"x\", \"source\": \"Reuters\"}").source())
                .contains(Source.named("Reuters"));
    }

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
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"body": 5}                         | field body: wanted a string, found a whole number
            {"body": ["a"]}                     | field body: wanted a string, found an array
            {"title": true}                     | field title: wanted a string, found true or false
            {"id": ""}                          | id is empty
            {"source": {"name": 1.5}}           | field source.name: wanted a string, found a number with a fraction or an exponent
            {"source": ["Reuters"]}             | field source: wanted an object, found an array
            {"authors": ["a", 7]}               | field authors[1]: wanted a string, found a whole number
            {"authors": "a"}                    | field authors: wanted an array, found a string
            {"authors": [null]}                 | authors has a null element
            {"published": "2017-13-01"}         | field published: no such date or time: "2017-13-01"
            {"published": "yesterday"}          | field published: not an ISO 8601 date or date-time: "yesterday"
            {"published": "2017-02-30"}         | field published: no such date or time: "2017-02-30"
            {"published": "2017-11-13T24:00"}   | field published: no such date or time: "2017-11-13T24:00"
            {"published": 1510565400}           | field published: wanted a string, found a whole number
            {"revision": "2"}                   | field revision: wanted a whole number, found a string
            {"revision": 1.5}                   | field revision: wanted a whole number, found a number with a fraction or an exponent
            {"revision": 1e999999999}           | field revision: wanted a whole number, found a number with a fraction or an exponent
            {"revision": 99999999999999999999}  | field revision: the number is too large
            {"extra": [1]}                      | field extra: wanted an object, found an array
            {"extra": {"a": "\\ud83d"}}         | extra holds half a surrogate pair, which is no character
            {"body": "\\ud83d"}                 | field body: half a surrogate pair, which is no character
            {"body": "\\udc00\\ud83d"}          | field body: half a surrogate pair, which is no character
            {"body": "x"} {"body": "y"}         | more than one JSON value
            {"body": "x", "body": "y"}          | not JSON at line 1, column 21: Duplicate field 'body'
            {"body": "x                         | not JSON at line 1, column 12: Unexpected end-of-input in VALUE_STRING
            {"body": "x"                        | not JSON at line 1, column 13: Unexpected end-of-input: expected close marker for Object (start marker at line 1, column 1)
            {"body": NaN}                       | not JSON at line 1, column 13: Non-standard token 'NaN'
            [1]                                 | wanted an object, found an array
            null                                | null instead of a JSON object
            ~~                                  | wanted an object, found nothing
            """)
    void refusesInPlainWords(String json, String words) {
        assertRefused(Json.ARTICLE, json.strip().getBytes(StandardCharsets.UTF_8), words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enriched/1     | enriched/2     | schema is enriched/2, not enriched/1
            "article"      | "artikel"      | article is missing
            "body": "x"    | "body": 7      | field article.body: wanted a string, found a whole number
            "from": "none" | "from": "url"  | field published: value is missing although from is not none
            "start": 0     | "begin": 0     | field sentences[0].start: wanted a whole number, found nothing
            "start": 0     | "start": null  | field sentences[0].start: wanted a whole number, found null
            "start": 0     | "start": -1    | field sentences[0]: start -1 and end 1 are no span
            "start": 0     | "start": 1e99  | field sentences[0].start: wanted a whole number, found a number with a fraction or an exponent
            "in": "body"   | "in": "head"   | field sentences[0].in: wanted one of its fixed values, found a string
            2017-11-14     | 2017-11-13     | field dates[0]: from 2017-11-13 to 2017-11-13 covers no day
            2017-11-14     | 2017-11-31     | field dates[0].to: not of the form of 2017-11-13, or no such day or time
            "to"           | "until"        | field dates[0]: from without to, or to without from
            """)
    void refusesWhatIsNoEnrichedArticle(String part, String other, String words) {
        String whole = """
                {"schema": "enriched/1", "article": {"body": "x"}, "published": {"from": "none"},
                 "language": {"from": "none"}, "sentences": [{"in": "body", "start": 0, "end": 1}],
                 "dates": [{"id": "d1", "in": "body", "start": 0, "end": 1, "text": "x", "type": "DATE",
                   "value": "2017-11-13", "from": "2017-11-13", "to": "2017-11-14", "relation": "none",
                   "anchor": "none", "rule": "r"}],
                 "provenance": {"version": "1"}}""";
        assertThatCode(() -> Json.ENRICHED.read(whole.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();

        assertRefused(
                Json.ENRICHED, whole.replaceFirst(Pattern.quote(part), other).getBytes(StandardCharsets.UTF_8), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void refusesOtherEncodings(String charset) throws UnsupportedEncodingException {
        assertRefused(Json.ARTICLE, "{\"body\":\"x\"}".getBytes(charset), "not JSON in UTF-8");
    }

    @Test
    void readsPastAByteOrderMark() throws MalformedRecordException {
        assertThat(article("\ufeff{\"body\":\"x\"}").body()).contains("x");
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertRefused("{\"extra\":" + "{\"a\":".repeat(1_000_000), "field extra: nested more than 200 deep");
        assertRefused(
                "{\"other\":" + "[".repeat(1_000_000),
                "Document nesting depth (1001) exceeds the maximum allowed (1000)");
        assertRefused("{\"body\":" + "[".repeat(1_000_000), "field body: wanted a string, found an array");
        assertRefused(
                "{\"" + "n".repeat(1_000_000) + "\":1}", "Name length (65536) exceeds the maximum allowed (50000)");
        assertRefused(
                "{\"extra\":{\"a\":" + "1".repeat(1_000_000) + "}}",
                "field extra: Number value length (1000000) exceeds the maximum allowed (1000)");
        assertRefused(
                "{\"" + "n".repeat(40_000) + "\":1,\"" + "n".repeat(40_000) + "\":1}",
                "not JSON at line 1, column 80009: Duplicate field '" + "n".repeat(283) + "…");
    }

    @Test
    void carriesExtraAsItWasWritten() throws MalformedRecordException {
        String extra = "{\"z\":1e5,\"a\":-0,\"m\":[-0.0,2.50,1E400,1e-999999999,1e99999999999,0.0000001],"
                + "\"n\":123456789012345678901234567890,\"\":null,\"🚢\":\"𐐀\\u0000\",\"o\":{\"b\":true,\"a\":{}}}";
        Article article = article("{\"body\":\"x\",\"extra\":" + extra + "}");

        assertThat(new String(Json.ARTICLE.write(article), StandardCharsets.UTF_8))
                .isEqualTo("{\"body\":\"x\",\"authors\":[],\"extra\":" + extra + "}");
    }

    @Test
    void limitsExtraByTheBytesOfItsCompactJson() throws MalformedRecordException {
        String largest = "{\"a\": \"" + "é".repeat((Article.MAX_EXTRA_BYTES - 8) / 2) + "\"}";

        assertThat(article("{\"extra\":" + largest + "}").extra()).isPresent();
        assertRefused("{\"extra\":" + largest.replace("}", ",\"b\":1}") + "}", "extra is larger than 16384 bytes");
        assertRefused("{\"extra\":{\"a\":\"" + "x".repeat(20_000) + "\"}}", "field extra: larger than 16384 bytes");
    }

    @Test
    void theDeepestExtraFitsIntoAnEnrichedArticle() throws MalformedRecordException {
        int depth = Article.MAX_EXTRA_DEPTH;
        Article deep = article("{\"body\":\"x\",\"extra\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}");
        EnrichedArticle enriched = new EnrichedArticle(
                EnrichedArticle.SCHEMA,
                deep,
                Published.unknown(),
                Language.unknown(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Provenance("1", Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(Json.ENRICHED.read(Json.ENRICHED.write(enriched))).isEqualTo(enriched);
    }

    @Test
    void noArticleCanBeBuiltThatCannotBeWritten() {
        assertThatThrownBy(() -> Article.of("half \ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("body holds half a surrogate pair, which is no character");
        assertThatThrownBy(() -> Source.named("\udc00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesLargeTexts() throws MalformedRecordException {
        Article article = Article.of("🚢 \u0000\n".repeat(500_000));

        assertThat(Json.ARTICLE.read(Json.ARTICLE.write(article))).isEqualTo(article);
    }

    @Test
    void writesEmojiAsUtf8() throws MalformedRecordException {
        byte[] bytes = Json.ARTICLE.write(Article.of("🚢"));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"body\":\"🚢\",\"authors\":[]}");
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

    private static void assertRefused(String json, String words) {
        assertRefused(Json.ARTICLE, json.getBytes(StandardCharsets.UTF_8), words);
    }

    private static void assertRefused(Codec<?> codec, byte[] bytes, String words) {
        assertThatThrownBy(() -> codec.read(bytes))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage(words);
    }

    private static Article article(String json) throws MalformedRecordException {
        return Json.ARTICLE.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
