package dev.dateline.enrich;

import java.util.Map;

/**
 * The raw records that a job reads.
 *
 * @param ends by partition, the offset after the last; a job without ends reads on for ever
 */
record Range(Map<Integer, Long> ends, boolean bounded) {
    static final Range ENDLESS = new Range(Map.of(), false);

    Range {
        ends = Map.copyOf(ends);
    }

    static Range until(Map<Integer, Long> ends) {
        return new Range(ends, true);
    }

    boolean contains(int partition, long offset) {
        return !bounded || offset < ends.getOrDefault(partition, 0L);
    }
}
