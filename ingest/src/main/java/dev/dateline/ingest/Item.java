package dev.dateline.ingest;

import dev.dateline.wire.Article;

/** One thing that a source holds: an article, or something that is none, with the place it stood at. */
public sealed interface Item {
    /** Where it stood, for a person: a file, or {@code file:line}. */
    String where();

    /** An article. */
    record Found(Article article, String where) implements Item {}

    /** Something that should have been an article. */
    record Broken(String where, String why) implements Item {}

    /** Something that nobody said is an article, such as a picture in a folder of texts; told once of each kind. */
    record Skipped(String where, String why) implements Item {}
}
