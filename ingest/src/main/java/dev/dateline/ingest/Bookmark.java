package dev.dateline.ingest;

import java.util.Optional;

/**
 * Where the reading of one thing stands.
 *
 * @param key of the thing, its kind first: {@code feed:https://example.org/rss}, {@code file:/news/2017.warc.gz}
 * @param position in the source's own words, a number or a small JSON object; nobody else reads it; empty where the thing
 *     is gone, and nothing more is to be remembered of it
 */
public record Bookmark(String key, Optional<String> position) {
    public Bookmark(String key, String position) {
        this(key, Optional.of(position));
    }

    /** Of a thing that is gone. */
    public static Bookmark forgotten(String key) {
        return new Bookmark(key, Optional.empty());
    }
}
