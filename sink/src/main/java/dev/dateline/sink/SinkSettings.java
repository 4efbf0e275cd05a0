package dev.dateline.sink;

import dev.dateline.link.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a sink reads and where it writes.
 *
 * @param topic of enriched articles
 * @param group the consumer group whose members share the partitions, and the folder
 * @param folder for segments, exactly once; empty: standard output, at least once
 * @param segmentOffsets how many offsets of a partition a segment spans
 */
public record SinkSettings(String topic, String group, Optional<Path> folder, int segmentOffsets) {
    /** Reads {@code DATELINE_ENRICHED_TOPIC} and {@code DATELINE_SINK_*}. */
    public static SinkSettings read(Settings settings) {
        return new SinkSettings(
                settings.text("DATELINE_ENRICHED_TOPIC", "news.enriched.v1"),
                settings.text("DATELINE_SINK_GROUP", "dateline-sink"),
                settings.path("DATELINE_SINK_FOLDER"),
                settings.number("DATELINE_SINK_SEGMENT_OFFSETS", 10_000, 1, 100_000_000));
    }
}
