package dev.dateline.app;

import dev.dateline.link.Settings;
import java.nio.file.Path;

/**
 * Where the embedded broker lives.
 *
 * @param data the folder that it keeps everything in
 * @param port for Kafka clients, on 127.0.0.1; 0 for a free one
 */
record RunSettings(Path data, int port) {
    /** Reads {@code DATELINE_DATA} and {@code DATELINE_PORT}. */
    static RunSettings read(Settings settings) {
        return new RunSettings(
                Path.of(settings.text("DATELINE_DATA", "data")), settings.number("DATELINE_PORT", 9092, 0, 65_535));
    }
}
