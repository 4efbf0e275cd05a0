package dev.dateline.ingest.config;

import dev.dateline.ingest.format.Formats;
import dev.dateline.ingest.format.table.Columns;
import java.util.Map;
import java.util.Optional;

/** {@code format} and {@code map}: what a source says of how its files are written. */
final class FileFormats {
    private FileFormats() {}

    /** Empty where something is wrong with them. */
    static Optional<Formats> of(Fields fields) {
        Optional<String> only = fields.text("format");
        Map<String, String> map = fields.pairs("map");
        try {
            Columns columns = map.isEmpty() ? Columns.BY_NAME : new Columns(map);
            return Optional.of(new Formats(columns, only));
        } catch (IllegalArgumentException e) {
            fields.problem(only.isPresent() && map.isEmpty() ? "format" : "map", e.getMessage());
            return Optional.empty();
        }
    }
}
