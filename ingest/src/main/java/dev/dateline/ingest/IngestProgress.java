package dev.dateline.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a run is.
 *
 * @param counts by source, in their order
 * @param elapsed since its start
 * @param bytesTotal empty where nobody knows
 */
public record IngestProgress(
        Map<String, IngestCounts> counts, Duration elapsed, long bytesRead, OptionalLong bytesTotal) {
    /** What became of the items of all sources. */
    public IngestCounts total() {
        return counts.values().stream().reduce(IngestCounts.NONE, IngestCounts::plus);
    }

    /** Articles published a second, since the start. */
    public double rate() {
        return elapsed.isZero() ? 0 : total().published() * 1e9 / elapsed.toNanos();
    }

    /** The time left if the rest is read as fast as what was; empty before anything was, or where the end is not known. */
    public Optional<Duration> left() {
        if (bytesRead == 0 || bytesTotal.isEmpty() || bytesTotal.getAsLong() < bytesRead) {
            return Optional.empty();
        }
        double rest = bytesTotal.getAsLong() - bytesRead;
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (rest / bytesRead))));
    }
}
