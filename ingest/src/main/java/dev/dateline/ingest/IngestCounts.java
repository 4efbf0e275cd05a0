package dev.dateline.ingest;

/**
 * What became of what was read; every item is in one of these.
 *
 * @param fresh articles published that the source gave for the first time, as far as it knows
 * @param revised articles published again in a new version
 * @param withdrawn articles taken back
 * @param held articles under embargo, kept for later
 * @param unchanged articles known already, or in a newer version; not published again
 * @param rejected what was no article, or one that nothing downstream would take
 * @param failed what could not be fetched, or not published
 */
public record IngestCounts(
        long fresh, long revised, long withdrawn, long held, long unchanged, long rejected, long failed) {
    public static final IngestCounts NONE = new IngestCounts(0, 0, 0, 0, 0, 0, 0);

    /** All items that were an article, or should have been. */
    public long read() {
        return published() + held + unchanged + rejected + failed;
    }

    /** Records on the raw topic, withdrawals among them. */
    public long published() {
        return fresh + revised + withdrawn;
    }

    /** Whether nothing was lost on the way. */
    public boolean complete() {
        return rejected == 0 && failed == 0;
    }

    /** What a command answers: 0 when nothing was lost, else 1. */
    public int exitCode() {
        return complete() ? 0 : 1;
    }

    public IngestCounts plus(IngestCounts other) {
        return new IngestCounts(
                fresh + other.fresh,
                revised + other.revised,
                withdrawn + other.withdrawn,
                held + other.held,
                unchanged + other.unchanged,
                rejected + other.rejected,
                failed + other.failed);
    }
}
