package dev.dateline.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where earlier readings stood. Safe for use by several threads. */
@FunctionalInterface
public interface Bookmarks {
    /** Nothing was read before. */
    Bookmarks NONE = Map::of;

    /** The positions last reached, by key, in the words of the sources that reached them. */
    Map<String, String> positions();

    /** The position last reached under a key. */
    default Optional<String> position(String key) {
        return Optional.ofNullable(positions().get(key));
    }

    /** The keys with this beginning under which a position was reached. */
    default List<String> keys(String beginning) {
        return positions().keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .toList();
    }
}
