package dev.dateline.text.entity;

import dev.dateline.wire.EntityType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single words that an article's names have as a person's in one place and as another thing's in the next. Of 115 in real
 * news whose article names nobody so in full or with a title, a person had half a dozen.
 */
final class Disputed {
    /** A word that is a person's so many times as often as another thing's is that person's. */
    private static final int FAR_MORE = 4;

    private final Map<String, EntityType> things = new HashMap<>();

    Disputed(List<Sighting> names, People people, Roles roles) {
        Map<String, Map<EntityType, Integer>> counts = new LinkedHashMap<>();
        for (Sighting name : names) {
            if (name.length() == 1) {
                Map<EntityType, Integer> types =
                        counts.computeIfAbsent(name.key(), none -> new EnumMap<>(EntityType.class));
                types.merge(name.type(), titled(name, roles) ? FAR_MORE * names.size() : 1, Integer::sum);
            }
        }
        counts.forEach((word, types) -> {
            int person = types.getOrDefault(EntityType.PERSON, 0);
            types.remove(EntityType.PERSON);
            types.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .filter(most -> person > 0 && person <= FAR_MORE * most.getValue() && !called(word, people))
                    .ifPresent(most -> things.put(word, most.getKey()));
        });
    }

    /** Whether someone is called so, or a family: {@code the Obamas}. */
    private static boolean called(String word, People people) {
        return people.called(word)
                || word.endsWith("s") && people.called(word.substring(0, word.length() - 1))
                || word.endsWith("es") && people.called(word.substring(0, word.length() - 2));
    }

    private static boolean titled(Sighting name, Roles roles) {
        int before = name.first() - 1;
        return name.type() == EntityType.PERSON
                && before >= 0
                && roles.title(name.field().tokens().lower(before));
    }

    /** What the word names where it looks like a person's name but is none. */
    Optional<EntityType> thing(String word) {
        return Optional.ofNullable(things.get(word));
    }
}
