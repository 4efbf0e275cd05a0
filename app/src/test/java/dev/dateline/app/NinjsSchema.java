package dev.dateline.app;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** IPTC's own schema of ninjs 3.1, which is not ours to ship: {@code -Ddateline.ninjs.schema=FILE} says where it is. */
final class NinjsSchema {
    private static final String PROPERTY = "dateline.ninjs.schema";
    private static final String ID = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    private final Schema schema;

    private NinjsSchema(Schema schema) {
        this.schema = schema;
    }

    static NinjsSchema need(String test) throws IOException {
        String file = System.getProperty(PROPERTY, "");
        Requirement.need("ninjs", test, !file.isEmpty(), "-D" + PROPERTY + " names no schema");
        // No item of ours has a shape on the map, so any will do for GeoJSON's schema.
        Map<String, String> texts =
                Map.of(ID, Files.readString(Path.of(file)), "https://geojson.org/schema/GeoJSON.json", "{}");
        return new NinjsSchema(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts))
                        .getSchema(SchemaLocation.of(ID)));
    }

    /** What the standard has against an item; empty for a valid one. */
    List<String> violations(String item) {
        return schema
                .validate(
                        item,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
