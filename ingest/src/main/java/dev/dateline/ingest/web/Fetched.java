package dev.dateline.ingest.web;

import java.time.Duration;
import java.util.Optional;

/** What came of asking for a document. */
public sealed interface Fetched {
    /**
     * The document.
     *
     * @param at where it was in the end, after redirects
     * @param bytes whole and uncompressed
     * @param contentType as the server named it
     * @param freshFor how long the server holds it for unchanged
     */
    record Document(
            WebAddress at,
            byte[] bytes,
            Optional<String> contentType,
            Validators validators,
            Optional<Duration> freshFor)
            implements Fetched {}

    /** The document is still the one that we have. */
    record NotModified(Optional<Duration> freshFor) implements Fetched {}

    /**
     * No document.
     *
     * @param status of HTTP; 0 where no answer came, or none that is taken
     * @param retryAfter how long the server asks us to stay away
     */
    record Refused(int status, String why, Optional<Duration> retryAfter) implements Fetched {
        Refused(String why) {
            this(0, why, Optional.empty());
        }

        /** Whether the server says that there is no such document, rather than that something went wrong. */
        public boolean gone() {
            return status == 404 || status == 410;
        }
    }
}
