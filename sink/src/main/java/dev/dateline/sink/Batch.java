package dev.dateline.sink;

import java.util.List;

/**
 * What one round of reading brought of a partition.
 *
 * @param deliveries in the order of their offsets, which have gaps: the topic is compacted and holds transaction markers
 * @param next the offset to read next, after the last delivery and any gap that follows it
 */
public record Batch(List<Delivery> deliveries, long next) {
    public Batch {
        deliveries = List.copyOf(deliveries);
    }
}
