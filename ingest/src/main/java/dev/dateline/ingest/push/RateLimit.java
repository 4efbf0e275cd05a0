package dev.dateline.ingest.push;

import java.util.function.LongSupplier;

/**
 * A bucket that fills evenly and holds one second's worth. Who comes while anything is in it may take, also more than there
 * is: what a request holds is known only after it was read, and those who come next wait for it.
 */
final class RateLimit {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    RateLimit(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.tokens = perSecond;
        this.filledAt = nanoTime.getAsLong();
    }

    /** Whole seconds to wait before anything may be taken; 0 for now. */
    synchronized long secondsToWait() {
        fill();
        return tokens > 0 ? 0 : Math.max(1, (long) Math.ceil(-tokens / perSecond));
    }

    synchronized void take(int count) {
        fill();
        tokens -= count;
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(perSecond, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
    }
}
