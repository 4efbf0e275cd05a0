package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.WebAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A feed as it stood in one document.
 *
 * @param site the address of what it is a feed of
 * @param interval at which the publisher wants it to be asked for
 * @param entries in the document's order, at most {@link #MAX_ENTRIES}
 * @param left how many entries more the document has
 * @param further addresses of lists that belong to this one
 * @param bare whether it lists pages and says little of what is on them
 */
record Feed(
        Optional<String> title,
        Optional<WebAddress> site,
        Optional<String> language,
        Optional<String> rights,
        Optional<Duration> interval,
        List<Entry> entries,
        int left,
        List<WebAddress> further,
        boolean bare) {
    /** A feed in the usual sense. */
    Feed(
            Optional<String> title,
            Optional<WebAddress> site,
            Optional<String> language,
            Optional<String> rights,
            Optional<Duration> interval,
            List<Entry> entries,
            int left) {
        this(title, site, language, rights, interval, entries, left, List.of(), false);
    }

    /** More are not read: what is beyond was there at an earlier reading, or is an archive's. */
    static final int MAX_ENTRIES = 2_000;
}
