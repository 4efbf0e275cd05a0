package dev.dateline.sink;

import dev.dateline.link.Settings;
import dev.dateline.wire.Topics;
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
                settings.topicName("DATELINE_ENRICHED_TOPIC", Topics.ENRICHED.name()),
                settings.text("DATELINE_SINK_GROUP", "dateline-sink"),
                settings.path("DATELINE_SINK_FOLDER"),
                settings.number("DATELINE_SINK_SEGMENT_OFFSETS", 10_000, 1, 100_000_000));
    }
}
