package dev.dateline.ingest;

/**
 * Where the reading of one thing stands.
 *
 * @param key of the thing, its kind first: {@code feed:https://example.org/rss}, {@code file:/news/2017.warc.gz}
 * @param position in the source's own words, a number or a small JSON object; nobody else reads it
 */
public record Bookmark(String key, String position) {}
