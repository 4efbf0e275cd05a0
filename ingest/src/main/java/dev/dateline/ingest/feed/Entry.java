package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.IsoTime;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed, its markup made plain text.
 *
 * @param guid what the feed knows it by, often but not always an address
 * @param link to the article's page
 * @param text the whole article or a teaser, which a feed doesn't tell
 * @param published with the zone that it was written with, if one was
 */
record Entry(
        Optional<String> guid,
        Optional<WebAddress> link,
        Optional<String> title,
        Optional<String> text,
        List<String> authors,
        Optional<IsoTime> published,
        Optional<IsoTime> updated,
        Optional<String> language,
        Optional<String> rights,
        List<String> categories) {}
