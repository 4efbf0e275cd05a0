package dev.dateline.sink.archive;

/** A record's partition and offset as one number, by which the records of a partition sort as they came. */
final class RecordNumber {
    /** Kafka has at most a few hundred thousand partitions; 2^43 offsets of one are more than a century of news. */
    private static final int OFFSET_BITS = 43;

    private static final long OFFSETS = (1L << OFFSET_BITS) - 1;

    private RecordNumber() {}

    static long of(int partition, long offset) {
        return (long) partition << OFFSET_BITS | offset;
    }

    static int partition(long place) {
        return (int) (place >>> OFFSET_BITS);
    }

    static long offset(long place) {
        return place & OFFSETS;
    }

    /** The place after all others of a partition. */
    static long end(int partition) {
        return of(partition, OFFSETS);
    }
}
