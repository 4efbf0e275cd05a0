package dev.dateline.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a run is.
 *
 * @param elapsed since its start
 * @param bytesTotal empty where nobody knows
 */
public record IngestProgress(IngestCounts counts, Duration elapsed, long bytesRead, OptionalLong bytesTotal) {
    /** Articles published a second, since the start. */
    public double rate() {
        return elapsed.isZero() ? 0 : counts.published() * 1e9 / elapsed.toNanos();
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
