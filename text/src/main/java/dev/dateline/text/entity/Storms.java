package dev.dateline.text.entity;

import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The storms that an article names in full, by what they are called alone, unless someone in it is called the same. What
 * was a storm and became a hurricane is one.
 */
final class Storms {
    private final Map<String, String> names = new HashMap<>();

    Storms(List<Sighting> sightings) {
        for (Sighting name : sightings) {
            if (full(name)) {
                names.putIfAbsent(name.lower(name.length() - 1), name.key());
            }
        }
        for (Sighting name : sightings) {
            if (name.type() == EntityType.PERSON && name.length() > 1 && !names.isEmpty()) {
                names.remove(name.lower(0));
                names.remove(name.lower(name.length() - 1));
            }
        }
    }

    private static boolean full(Sighting name) {
        return name.type() == EntityType.MISC
                && name.length() > 1
                && name.length() < 4
                && Namesakes.STORMS.contains(name.lower(name.length() - 2));
    }

    /** Whether a storm is called so. */
    boolean named(String word) {
        return names.containsKey(word);
    }

    /** The key of the storm's first whole name, if the name is one of a storm. */
    Optional<String> whole(Sighting name) {
        boolean storm = full(name) || name.type() == EntityType.MISC && name.length() == 1;
        return storm ? Optional.ofNullable(names.get(name.lower(name.length() - 1))) : Optional.empty();
    }
}
