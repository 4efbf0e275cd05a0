package dev.dateline.ingest.feed;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How feeds are polled.
 *
 * @param interval between two polls of a feed that doesn't ask for a longer one
 * @param once whether every feed is polled once only
 * @param fullText whether the page that an entry links to is fetched for the whole text
 * @param zone of times that come without one
 */
public record FeedOptions(Duration interval, boolean once, boolean fullText, Optional<ZoneId> zone) {
    public static final FeedOptions DEFAULT = new FeedOptions(Duration.ofMinutes(15), false, false, Optional.empty());
}
