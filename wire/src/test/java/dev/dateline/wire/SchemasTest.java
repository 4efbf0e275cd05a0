package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    static final List<String> NAMES = Schemas.NAMES;

    private static final String ENRICHED = """
            {"schema": "enriched/1", "article": {"id": "a", "body": "x", "authors": []},
             "published": {"from": "none"}, "language": {"value": "en", "from": "given"},
             "sentences": [], "entities": [], "dates": [], "provenance": {"version": "1"}}""";

    @ParameterizedTest
    @FieldSource("NAMES")
    void isItselfValid(String name) {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(DialectId.DRAFT_2020_12));

        assertThat(metaSchema.validate(Schemas.text(name), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itsExamplesAreValid(String name) throws IOException {
        JsonNode examples = new JsonMapper().readTree(Schemas.text(name)).get("examples");

        assertThat(examples).isNotEmpty().allSatisfy(example -> assertThat(violations(name, example.toString()))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'body':'x'}",
                "{'title':'x'}",
                "{'title':'x','body':null,'url':null,'source':null,'authors':null,'extra':null,'revision':null}",
                "{'body':'x','unknown':null,'published':'2017-11-13'}",
                "{'body':'x','published':'2017-11-13T09:30Z'}",
                "{'body':'x','published':'2017-11-13T09:30:00.123456789+05:30'}",
                "{'body':'x','published':'2017-11-13T09:30:00'}",
            })
    void acceptsWhatProducersMaySend(String json) throws MalformedRecordException {
        assertThat(violations(Schemas.ARTICLE, json.replace('\'', '"'))).isEmpty();
        Json.ARTICLE.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'body':''}",
                "{'body':' '}",
                "{'title':null}",
                "{'body':5}",
                "{'body':'x','id':''}",
                "{'body':'x','authors':[null]}",
                "{'body':'x','published':'2017-02-30'}",
                "{'body':'x','published':'13 Nov 2017'}",
                "{'body':'x','published':'2017-11-13T25:00'}",
                "{'body':'x','revision':1.5}",
                "{'body':'x','extra':[]}",
            })
    void refusesOtherArticles(String json) {
        assertThat(violations(Schemas.ARTICLE, json.replace('\'', '"'))).isNotEmpty();
    }

    @Test
    void isStrictAboutWhatWeWrite() {
        assertThat(violations(Schemas.ENRICHED, ENRICHED)).isEmpty();
        assertThat(List.of(
                        ENRICHED.replace("\"dates\": [], ", ""),
                        ENRICHED.replace("\"authors\": []", "\"authors\": null"),
                        ENRICHED.replace("\"body\": \"x\"", "\"body\": \"x\", \"url\": null"),
                        ENRICHED.replace("\"id\": \"a\", ", ""),
                        ENRICHED.replace("{\"from\": \"none\"}", "{\"from\": \"given\"}"),
                        ENRICHED.replace("{\"from\": \"none\"}", "{\"from\": \"none\", \"value\": \"2017-11-13\"}"),
                        ENRICHED.replace("enriched/1", "enriched/2"),
                        ENRICHED.replace(
                                "\"sentences\": []", "\"sentences\": [{\"in\": \"url\", \"start\": 0, \"end\": 1}]"),
                        ENRICHED.replace("\"sentences\": []", "\"sentences\": [], \"dateline\": null")))
                .allSatisfy(broken ->
                        assertThat(violations(Schemas.ENRICHED, broken)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-11-01           | 2017-11-31
            2017-12-01           | 12017-12-01
            2017-11-01T09:30:00Z | 2017-11-01T10:30:00+01:00
            2017-11-01T09:30:00Z | yesterday
            "to"                 | "until"
            "past"               | "gone"
            "published", "rule"  | "wall clock", "rule"
            "d1"                 | "1"
            "mod": "MID"         | "mod": null
            """)
    void assertsTheFormOfDates(String part, String other) {
        String date = """
                {"id": "d1", "in": "body", "start": 0, "end": 1, "text": "x", "type": "TIME", "mod": "MID",  "value": "2017-11",
                 "from": "2017-11-01", "to": "2017-12-01", "instant": "2017-11-01T09:30:00Z", "relation": "past",
                 "anchor": "published", "rule": "r"}""";
        String whole = ENRICHED.replace("\"dates\": []", "\"dates\": [" + date + "]");

        assertThat(violations(Schemas.ENRICHED, whole)).isEmpty();
        assertThat(whole).contains(part);
        assertThat(violations(Schemas.ENRICHED, whole.replace(part, other))).isNotEmpty();
    }

    @Test
    void namesWhatThereIs() {
        assertThatThrownBy(() -> Schemas.text("../secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no schema is named ../secret; there are article-1, enriched-1, bookmark-1");
    }

    private static List<String> violations(String schema, String json) {
        return SchemaAssertions.violations(schema, json.getBytes(StandardCharsets.UTF_8));
    }
}
