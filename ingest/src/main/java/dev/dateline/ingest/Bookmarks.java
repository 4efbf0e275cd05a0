package dev.dateline.ingest;

import java.util.List;
import java.util.Optional;

/** Where earlier readings stood. Safe for use by several threads. */
public interface Bookmarks {
    /** Nothing was read before. */
    Bookmarks NONE = new Bookmarks() {
        @Override
        public Optional<String> position(String key) {
            return Optional.empty();
        }

        @Override
        public List<String> keys(String beginning) {
            return List.of();
        }
    };

    /** The position last reached under a key, in the words of the source that reached it. */
    Optional<String> position(String key);

    /** The keys with this beginning under which a position was reached. */
    List<String> keys(String beginning);
}
