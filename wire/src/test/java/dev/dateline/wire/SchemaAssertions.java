package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges the bytes of records by the contract's schemas, formats asserted. Other modules use it from the test-jar and
 * bring {@code json-schema-validator} themselves.
 */
public final class SchemaAssertions {
    private static final String BASE = "https://dateline.dev/schemas/";

    private static final Map<String, Schema> SCHEMAS = compiled();

    private SchemaAssertions() {}

    /** Fails unless the bytes are what Dateline may write to the raw topic. */
    public static void assertArticle(byte[] record) {
        assertThat(violations(Schemas.ARTICLE, record)).isEmpty();
        assertWrittenByUs(Json.ARTICLE, record);
    }

    /** Fails unless the bytes are what Dateline may write to the enriched topic. */
    public static void assertEnriched(byte[] record) {
        assertThat(violations(Schemas.ENRICHED, record)).isEmpty();
        assertWrittenByUs(Json.ENRICHED, record);
    }

    /** Fails unless the bytes are what Dateline may write to the bookmarks topic. */
    public static void assertKept(byte[] record) {
        assertThat(violations(Schemas.BOOKMARK, record)).isEmpty();
        assertWrittenByUs(Json.KEPT, record);
    }

    /** What a schema has against a record, one sentence each; empty for a valid one. */
    public static List<String> violations(String schema, byte[] record) {
        return SCHEMAS
                .get(schema)
                .validate(
                        new String(record, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** A field that the codec does not know is allowed by the schema, but would not survive being read. */
    private static <T> void assertWrittenByUs(Codec<T> codec, byte[] record) {
        try {
            assertThat(new String(codec.write(codec.read(record)), StandardCharsets.UTF_8))
                    .isEqualTo(new String(record, StandardCharsets.UTF_8));
        } catch (MalformedRecordException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Map<String, Schema> compiled() {
        Map<String, String> texts =
                Schemas.NAMES.stream().collect(Collectors.toMap(name -> BASE + name + ".schema.json", Schemas::text));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
        return Schemas.NAMES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> registry.getSchema(SchemaLocation.of(BASE + name + ".schema.json"))));
    }
}
