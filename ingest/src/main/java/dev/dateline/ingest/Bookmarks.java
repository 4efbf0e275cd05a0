package dev.dateline.ingest;

import java.util.Optional;

/** Where earlier readings stood. Safe for use by several threads. */
public interface Bookmarks {
    /** Nothing was read before. */
    Bookmarks NONE = key -> Optional.empty();

    /** The position last reached under a key, in the words of the source that reached it. */
    Optional<String> position(String key);
}
