package dev.dateline.text.entity;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shipped table of countries and large organisations: who a name is, whatever way it is written. Immutable. */
final class KnownNames {
    static final RuleFile FILE = new RuleFile(EntityReader.class, "known.csv");

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /** Someone or something in the table. */
    record Known(Optional<String> uri, EntityType type, String name, String key) {}

    /** In what way a name belongs to a row of the table. */
    enum As {
        NAME,
        ALIAS,
        INITIALS,
        PEOPLE,
        SEAT
    }

    /** What a name, as it is printed, is to whom. */
    record Match(Known known, As as, String printed) {}

    private final Map<String, Match> names = new HashMap<>();
    /** First words of names of several. */
    private final Set<String> begins = new HashSet<>();

    private final Map<String, Match> seats = new HashMap<>();

    KnownNames() {
        for (String line : FILE.lines()) {
            String[] cells = line.split(",", -1);
            Known known = new Known(
                    cells[0].isEmpty() ? Optional.empty() : Optional.of(WIKIDATA + cells[0]),
                    EntityType.valueOf(cells[1]),
                    cells[2],
                    NameKey.of(cells[2]));
            names.putIfAbsent(known.key(), new Match(known, As.NAME, cells[2]));
            for (String alias : parts(cells[3])) {
                names.putIfAbsent(NameKey.of(alias), new Match(known, initials(alias) ? As.INITIALS : As.ALIAS, alias));
            }
            for (String people : parts(cells[4])) {
                names.putIfAbsent(NameKey.of(people), new Match(known, As.PEOPLE, people));
            }
            for (String seat : parts(cells[5])) {
                seats.putIfAbsent(NameKey.of(seat), new Match(known, As.SEAT, seat));
            }
        }
        names.keySet().forEach(this::begin);
    }

    private void begin(String key) {
        if (key.indexOf(' ') > 0) {
            begins.add(key.substring(0, key.indexOf(' ')));
        }
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static boolean initials(String name) {
        return name.length() <= 7 && name.indexOf(' ') < 0 && name.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether a name of several words can begin with this one, without full stops and the like. */
    boolean begins(String word) {
        return begins.contains(word);
    }

    /** Who the name or the people of this key are. */
    Optional<Match> name(String key) {
        return Optional.ofNullable(names.get(key));
    }

    /** Whose government sits in the place of this key. */
    Optional<Match> seat(String key) {
        return Optional.ofNullable(seats.get(key));
    }
}
