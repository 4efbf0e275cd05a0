package dev.dateline.text.entity;

import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people whom an article names in full, to bring surnames and first names home to. Of two with one surname, a surname
 * alone is the one last named in full.
 */
final class People {
    private final Map<String, String> firstBySurname = new HashMap<>();
    private final Map<String, String> firstByGivenName = new HashMap<>();
    private final Map<String, String> lastBySurname = new HashMap<>();
    private final Map<String, String> lastByGivenName = new HashMap<>();

    People(List<Sighting> names) {
        for (Sighting sighting : names) {
            PersonName name = PersonName.of(sighting);
            if (sighting.type() == EntityType.PERSON && name.full()) {
                firstBySurname.putIfAbsent(name.last(), name.firstAndLast());
                firstByGivenName.putIfAbsent(name.first(), name.firstAndLast());
            }
        }
    }

    /** Whether someone named in full has this surname. */
    boolean surname(String word) {
        return firstBySurname.containsKey(word);
    }

    /** Who is named, as first and last name in small letters; to be asked in reading order. */
    Optional<String> who(PersonName name) {
        if (name.full()) {
            lastBySurname.put(name.last(), name.firstAndLast());
            lastByGivenName.put(name.first(), name.firstAndLast());
            return Optional.of(name.firstAndLast());
        }
        String surname = lastBySurname.getOrDefault(name.last(), firstBySurname.get(name.last()));
        if (surname != null || name.words() > 1) {
            return Optional.ofNullable(surname);
        }
        return Optional.ofNullable(lastByGivenName.getOrDefault(name.first(), firstByGivenName.get(name.first())));
    }
}
