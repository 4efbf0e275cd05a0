package dev.dateline.ingest.feed;

import java.time.Duration;

/**
 * How feeds and sitemaps are polled.
 *
 * @param interval between two polls of a feed that doesn't ask for a longer one
 * @param once whether every feed is polled once only
 * @param fullText whether the page that an entry links to is fetched for the whole text; a sitemap's always are
 */
public record FeedOptions(Duration interval, boolean once, boolean fullText) {
    public static final Duration USUAL_INTERVAL = Duration.ofMinutes(15);
}
