package dev.dateline.sink;

import dev.dateline.link.Settings;
import dev.dateline.wire.Topics;
import java.time.Duration;

/**
 * What a sink reads, whatever it writes to.
 *
 * @param topic of enriched articles
 * @param deadLetters the topic for what a destination can never take
 * @param group the name of the consumer group whose members share the partitions; a place adds its own to it
 * @param patience how long a failing destination is tried again, all waiting together, before it is given up
 */
public record SinkSettings(String topic, String deadLetters, String group, Duration patience) {
    /** The group's name where nobody gives one. */
    public static final String GROUP = "dateline-sink";

    /** Reads {@code DATELINE_ENRICHED_TOPIC} and {@code DATELINE_SINK_*}. */
    public static SinkSettings read(Settings settings, String defaultGroup) {
        return new SinkSettings(
                settings.topicName("DATELINE_ENRICHED_TOPIC", Topics.ENRICHED.name()),
                settings.topicName("DATELINE_SINK_DEAD_LETTERS_TOPIC", Topics.SINK_DEAD_LETTERS.name()),
                settings.text("DATELINE_SINK_GROUP", defaultGroup),
                settings.seconds("DATELINE_SINK_PATIENCE_SECONDS", 300, 0, 86_400));
    }
}
