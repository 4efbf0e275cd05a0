package dev.dateline.ingest;

import dev.dateline.wire.Article;
import java.time.Instant;

/** One thing that a source says, with the place it stood at. */
public sealed interface Item {
    /** Where it stood, for a person: a file, {@code file:line}, an address. */
    String where();

    /**
     * An article.
     *
     * @param revised whether the source knows that it gave another version of it before
     */
    record Found(Article article, String where, boolean revised) implements Item {
        /** One that the source gives for the first time, as far as it knows. */
        public Found(Article article, String where) {
            this(article, where, false);
        }
    }

    /** An article that the source gave before, and nothing about it has changed; counted, not published. */
    record Unchanged(String where) implements Item {}

    /** An article that its publisher has taken back. */
    record Withdrawn(String id, String where) implements Item {}

    /** An article that nobody may see before a time; it is kept until then, also when this process ends. */
    record Embargoed(Article article, Instant until, String where) implements Item {}

    /** Something that should have been an article. */
    record Broken(String where, String why) implements Item {}

    /** Something that could not be fetched now: a server that does not answer, a page too slow. Another time it may be. */
    record Failed(String where, String why) implements Item {}

    /** Something that nobody said is an article, such as a picture in a folder of texts; told once of each kind. */
    record Skipped(String where, String why) implements Item {}

    /**
     * How far the source is: reading may begin again here, since everything given before it is published together with
     * the bookmark or not at all. So a source gives what one bookmark covers in one piece, and a bookmark often: what is
     * given without one is published too, and given again after a restart.
     */
    record Reached(Bookmark bookmark, String where) implements Item {}
}
