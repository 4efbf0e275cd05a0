package dev.dateline.text.entity;

import dev.dateline.text.name.Alias;
import dev.dateline.text.name.Aliases;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who a name is, whatever way it is written: the shipped table of countries and large organisations, and a user's own. Immutable. */
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
    record Match(Known known, As as, String printed) {
        /** Whether it is a part of a country, whose short forms are other things' too: {@code Va.}, {@code S.C.} */
        boolean part() {
            return known.type() == EntityType.LOCATION && known.uri().isEmpty();
        }
    }

    private final Map<String, Match> names = new HashMap<>();
    /** First words of names of several. */
    private final Set<String> begins = new HashSet<>();

    private final Map<String, Match> seats = new HashMap<>();

    /** @param aliases a user's, which come before what is shipped */
    KnownNames(Aliases aliases) {
        Map<String, Known> users = new HashMap<>();
        for (Alias alias : aliases.rows()) {
            Known known = new Known(alias.uri(), alias.type(), alias.name(), NameKey.of(alias.name()));
            users.put(known.key(), known);
            alias.uri().ifPresent(uri -> users.put(uri, known));
            Alias.spellings(alias.name()).forEach(name -> put(name, known, As.NAME));
            alias.aliases().stream()
                    .flatMap(name -> Alias.spellings(name).stream())
                    .forEach(name -> add(name, known));
        }
        for (String line : FILE.lines()) {
            String[] cells = line.split(",", -1);
            Optional<String> uri = cells[0].isEmpty() ? Optional.empty() : Optional.of(WIKIDATA + cells[0]);
            String key = NameKey.of(cells[2]);
            Known own = new Known(uri, EntityType.valueOf(cells[1]), cells[2], key);
            Known known = users.getOrDefault(uri.orElse(key), users.getOrDefault(key, own));
            put(cells[2], known, As.NAME);
            parts(cells[3]).forEach(alias -> add(alias, known));
            parts(cells[4]).forEach(people -> put(people, known, As.PEOPLE));
            for (String seat : parts(cells[5])) {
                seats.putIfAbsent(NameKey.of(seat), new Match(known, As.SEAT, seat));
            }
        }
        names.keySet().forEach(this::begin);
    }

    private void add(String alias, Known known) {
        put(alias, known, initials(alias) ? As.INITIALS : As.ALIAS);
    }

    private void put(String name, Known known, As as) {
        names.putIfAbsent(NameKey.of(name), new Match(known, as, name));
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

    /** What the words are that name someone or something themselves, as a country's people don't. */
    Optional<EntityType> type(Tokens tokens, int first, int end) {
        return name(NameKey.of(tokens, first, end))
                .filter(match -> match.as() != As.PEOPLE)
                .map(match -> match.known().type());
    }

    /** Whose government sits in the place of this key. */
    Optional<Match> seat(String key) {
        return Optional.ofNullable(seats.get(key));
    }
}
