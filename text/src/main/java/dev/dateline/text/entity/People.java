package dev.dateline.text.entity;

import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people whom an article names in full, to bring surnames and first names home to. Of two with one surname, a surname
 * alone is the one last named in full.
 */
final class People {
    private static final int LONGEST = 6;

    private final Map<String, String> firstBySurname = new HashMap<>();
    private final Map<String, String> firstByGivenName = new HashMap<>();
    /** Last words of names of three or more, without the first: {@code Suu Kyi}; nothing where several people's end so. */
    private final Map<String, String> endings = new HashMap<>();

    private final Map<String, String> lastBySurname = new HashMap<>();
    private final Map<String, String> lastByGivenName = new HashMap<>();

    People(List<Sighting> names) {
        List<PersonName> people = new ArrayList<>();
        for (Sighting sighting : names) {
            if (sighting.type() == EntityType.PERSON) {
                people.add(PersonName.of(sighting));
            }
        }
        people.stream()
                .filter(name -> name.full() && name.generation().isEmpty())
                .forEach(this::add);
        people.stream()
                .filter(name -> name.full() && !name.generation().isEmpty())
                .forEach(this::add);
        people.stream()
                .filter(name -> name.particle() && !firstBySurname.containsKey(name.last()))
                .forEach(this::add);
        people.stream().filter(name -> name.words() <= LONGEST).forEach(this::endings);
    }

    private void endings(PersonName name) {
        int space = name.all().indexOf(' ');
        while (space > 0 && name.all().indexOf(' ', space + 1) > 0) {
            String ending = name.all().substring(space + 1);
            endings.merge(ending, name.firstAndLast(), (one, other) -> one.equals(other) ? one : "");
            space = name.all().indexOf(' ', space + 1);
        }
    }

    private void add(PersonName name) {
        firstBySurname.putIfAbsent(name.surname(), name.firstAndLast());
        firstBySurname.putIfAbsent(name.last(), name.firstAndLast());
        firstByGivenName.putIfAbsent(name.first(), name.firstAndLast());
    }

    /** Whether someone named in full has this surname. */
    boolean surname(String word) {
        return firstBySurname.containsKey(word);
    }

    /** Whether someone named in full has this first name or surname. */
    boolean called(String word) {
        return surname(word) || firstByGivenName.containsKey(word);
    }

    /** Who is named, as first and last name in small letters; to be asked in reading order. */
    Optional<String> who(PersonName name) {
        String longer = endings.getOrDefault(name.all(), "");
        if (name.full()) {
            String who = longer.isEmpty() ? name.firstAndLast() : longer;
            lastBySurname.put(name.surname(), who);
            if (name.generation().isEmpty() || who.equals(firstBySurname.get(name.last()))) {
                lastBySurname.put(name.last(), who);
                lastByGivenName.put(name.first(), who);
            }
            return Optional.of(who);
        }
        String surname = lastBySurname.getOrDefault(name.surname(), firstBySurname.get(name.surname()));
        if (surname != null || name.words() > 1) {
            return Optional.ofNullable(surname);
        }
        return Optional.ofNullable(lastByGivenName.getOrDefault(name.first(), firstByGivenName.get(name.first())));
    }
}
