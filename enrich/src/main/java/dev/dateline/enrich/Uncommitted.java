package dev.dateline.enrich;

import java.util.concurrent.TimeUnit;

/**
 * How long a thread has read since it last asked for a commit, which commits all of its partitions. Kafka Streams looks at
 * the clock between its rounds only, and its rounds grow while articles are short; then long ones could outlast the
 * transaction.
 */
final class Uncommitted {
    /** Many times what is read between two commits by the clock, and far less than a transaction may last. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ThreadLocal<long[]> nanos = ThreadLocal.withInitial(() -> new long[1]);

    /** Counts the time of an article; true when it is time to commit, and then counts from nothing. */
    boolean enough(long spent) {
        long[] read = nanos.get();
        read[0] += spent;
        if (read[0] < MOST_NANOS) {
            return false;
        }
        read[0] = 0;
        return true;
    }
}
