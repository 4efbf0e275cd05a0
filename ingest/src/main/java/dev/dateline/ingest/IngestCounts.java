package dev.dateline.ingest;

/**
 * What became of what was read: {@code read = published + refused + broken + failed} when a run is over.
 *
 * @param read articles, and what should have been some
 * @param published acknowledged by the broker
 * @param refused articles that nothing downstream would take
 * @param broken what was no article
 * @param failed articles that the broker did not take, or not in time
 */
public record IngestCounts(long read, long published, long refused, long broken, long failed) {
    /** Whether everything that was read is published. */
    public boolean complete() {
        return read == published;
    }

    /** What a command answers: 0 when everything is published, else 1. */
    public int exitCode() {
        return complete() ? 0 : 1;
    }
}
