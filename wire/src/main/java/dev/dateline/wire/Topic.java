package dev.dateline.wire;

import java.util.Map;

/**
 * A topic as a value.
 *
 * @param name of the topic
 * @param partitions it is created with
 * @param config it is created with, in Kafka's own names; what is not named is the broker's default
 * @param codec of its values
 * @param <T> its values
 */
public record Topic<T>(String name, int partitions, Map<String, String> config, Codec<T> codec) {
    public Topic {
        config = Map.copyOf(config);
    }

    /** The same topic under another name. */
    public Topic<T> named(String other) {
        return new Topic<>(other, partitions, config, codec);
    }
}
