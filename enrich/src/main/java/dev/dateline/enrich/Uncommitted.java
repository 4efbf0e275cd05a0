package dev.dateline.enrich;

/**
 * How much a thread has read since it last asked for a commit, which commits all of its partitions. Kafka Streams looks
 * at the clock between its rounds only, and its rounds grow while articles are short; then long ones could outlast the
 * transaction. A code point is at least one byte, so bytes bound what is read.
 */
final class Uncommitted {
    /** Seconds of reading even on a slow machine, and many times what is read between two commits by the clock. */
    private static final long MOST_BYTES = 4_000_000;

    private final ThreadLocal<long[]> bytes = ThreadLocal.withInitial(() -> new long[1]);

    /** Counts a value that was read; true when it is time to commit, and then counts from nothing. */
    boolean enough(byte[] value) {
        long[] read = bytes.get();
        read[0] += value == null ? 0 : value.length;
        if (read[0] < MOST_BYTES) {
            return false;
        }
        read[0] = 0;
        return true;
    }
}
