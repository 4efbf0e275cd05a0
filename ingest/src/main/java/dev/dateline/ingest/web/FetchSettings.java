package dev.dateline.ingest.web;

import dev.dateline.link.Settings;
import java.time.Duration;

/**
 * How documents are fetched.
 *
 * @param userAgent what servers are told of us; its first word is the name that robots.txt may speak of
 * @param allowPrivate whether addresses that are not on the public internet may be fetched from
 * @param threads that fetch at a time
 * @param timeout for a document, from looking its host's name up to its last byte
 * @param maxBytes of a document, uncompressed
 * @param hostDelay between two requests to one host
 */
public record FetchSettings(
        String userAgent, boolean allowPrivate, int threads, Duration timeout, int maxBytes, Duration hostDelay) {

    /** Reads {@code DATELINE_FETCH_*}. */
    public static FetchSettings read(Settings settings) {
        String userAgent = settings.text("DATELINE_FETCH_USER_AGENT", "Dateline");
        if (!userAgent.matches("[\\x20-\\x7e]+")) {
            settings.problem("DATELINE_FETCH_USER_AGENT has other characters than ASCII, which a header cannot carry");
        }
        return new FetchSettings(
                userAgent,
                settings.flag("DATELINE_FETCH_ALLOW_PRIVATE", false),
                settings.number("DATELINE_FETCH_THREADS", 16, 1, 256),
                settings.seconds("DATELINE_FETCH_TIMEOUT_SECONDS", 30, 1, 600),
                settings.number("DATELINE_FETCH_MAX_BYTES", 5_000_000, 1_000, 100_000_000),
                Duration.ofMillis(settings.number("DATELINE_FETCH_HOST_DELAY_MILLIS", 1_000, 0, 600_000)));
    }
}
