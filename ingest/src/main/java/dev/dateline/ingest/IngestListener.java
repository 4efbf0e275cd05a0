package dev.dateline.ingest;

import org.apache.kafka.clients.producer.RecordMetadata;

/** Hears of what happens to the items of a run, one call at a time, on the thread that finds out. */
public interface IngestListener {
    /** An item is not published: it is broken, it was refused, it could not be fetched, or the broker did not take it. */
    default void broken(Item.Broken broken) {}

    /** A kind of item is not read. */
    default void skipped(Item.Skipped skipped) {}

    /** An article is kept until its time. */
    default void held(Item.Embargoed embargoed) {}

    /** An article is on the raw topic, at this partition and offset. */
    default void acknowledged(RecordMetadata at) {}

    /** A source has come to its end, and everything it gave is settled. */
    default void ended(String source, IngestCounts counts) {}
}
