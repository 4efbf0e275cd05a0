package dev.dateline.ingest.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long a feed is left alone. */
final class Pace {
    /** A publisher's wish is heard up to here: many feeds ask for a day and have news every hour. */
    private static final Duration MOST_ASKED = Duration.ofHours(6);

    /** Caches in between are told to keep documents for longer than is meant for readers. */
    private static final Duration MOST_FRESH = Duration.ofHours(1);

    private static final Duration MOST_BACK_OFF = Duration.ofHours(24);

    /** A tenth to either side keeps thousands of feeds from coming due together. */
    private static final double JITTER = 0.1;

    private Pace() {}

    /**
     * @param asked for by the feed itself
     * @param fresh how long the server holds the document for unchanged
     */
    static Duration usual(Duration interval, Optional<Duration> asked, Optional<Duration> fresh) {
        Duration most = max(interval, least(asked, MOST_ASKED));
        return jittered(max(most, least(fresh, MOST_FRESH)));
    }

    /** Twice as long with each failure. */
    static Duration afterFailures(Duration interval, int failures) {
        Duration wait = interval.multipliedBy(1L << Math.min(failures, 20));
        return jittered(wait.compareTo(MOST_BACK_OFF) > 0 ? MOST_BACK_OFF : wait);
    }

    static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration least(Optional<Duration> wish, Duration most) {
        return wish.map(asked -> asked.compareTo(most) > 0 ? most : asked).orElse(Duration.ZERO);
    }

    private static Duration jittered(Duration wait) {
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofNanos(Math.round(wait.toNanos() * factor));
    }
}
