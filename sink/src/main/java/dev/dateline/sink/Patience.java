package dev.dateline.sink;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How a failing destination is tried again: after a second, then after twice as long each time, at most half a minute. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration most;
    private final LongSupplier nanoTime;
    private Duration wait = FIRST;
    private Duration waited = Duration.ZERO;
    private long until;
    private String failure = "";

    Patience(Duration most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** @throws DestinationFailedException when there was enough waiting since the last success */
    void failed(IOException e) {
        failure = String.valueOf(e.getMessage());
        if (waited.compareTo(most) >= 0) {
            throw new DestinationFailedException(
                    most.isZero()
                            ? failure
                            : failure + " (given up after " + most.toSeconds() + " s; DATELINE_SINK_PATIENCE_SECONDS)",
                    e);
        }
        Duration next = wait.compareTo(most.minus(waited)) < 0 ? wait : most.minus(waited);
        waited = waited.plus(next);
        until = nanoTime.getAsLong() + next.toNanos();
        wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
    }

    void succeeded() {
        wait = FIRST;
        waited = Duration.ZERO;
        failure = "";
    }

    /** Whether it is not yet time to try again. */
    boolean waiting() {
        return failing() && nanoTime.getAsLong() - until < 0;
    }

    boolean failing() {
        return !waited.isZero();
    }

    /** What failed last, and when it is tried again. */
    String words() {
        long left = Math.max(0, until - nanoTime.getAsLong());
        return failure + " (trying again in " + (TimeUnit.NANOSECONDS.toSeconds(left) + 1) + " s)";
    }
}
