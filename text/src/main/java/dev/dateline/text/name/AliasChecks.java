package dev.dateline.text.name;

import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the cells of an alias file, row by row. For one file. */
final class AliasChecks {
    private static final int MOST_ALIASES = 200;
    private static final int LONGEST_URI = 2_000;
    private static final int LONGEST_QUOTE = 60;
    /** A scheme, then the characters of RFC 3986. */
    private static final Pattern URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+");

    private static final Pattern TYPE = Pattern.compile("PERSON|ORGANIZATION|LOCATION|MISC");

    /** Takes what is wrong in a line. */
    interface Problems {
        void problem(long line, String what);
    }

    private final Problems problems;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, Long> uris = new HashMap<>();

    AliasChecks(Problems problems) {
        this.problems = problems;
    }

    Optional<EntityType> type(long line, String cell) {
        if (!TYPE.matcher(cell).matches()) {
            problems.problem(line, "type is " + quoted(cell) + ", none of PERSON, ORGANIZATION, LOCATION and MISC");
            return Optional.empty();
        }
        return Optional.of(EntityType.valueOf(cell));
    }

    Optional<String> uri(long line, String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.length() > LONGEST_URI || !URI.matcher(cell).matches()) {
            problems.problem(line, "uri is " + quoted(cell) + ", no absolute URI of at most 2000 characters");
        } else if (uris.containsKey(cell)) {
            problems.problem(line, "uri is that of line " + uris.get(cell));
        } else {
            uris.put(cell, line);
        }
        return Optional.of(cell);
    }

    /** The name, then its aliases. */
    List<String> names(long line, String name, String aliases) {
        List<String> names = new ArrayList<>();
        names.add(name);
        for (String alias : aliases.split("\\|")) {
            if (!alias.isBlank()) {
                names.add(alias.strip());
            }
        }
        if (names.size() > MOST_ALIASES + 1) {
            problems.problem(line, "more than " + MOST_ALIASES + " aliases");
        }
        names.forEach(words -> name(line, words));
        return names;
    }

    private void name(long line, String name) {
        Tokens tokens = Tokens.of(name);
        boolean word = false;
        for (int i = 0; i < tokens.size(); i++) {
            word |= !tokens.punctuation(i);
        }
        if (!word) {
            problems.problem(line, quoted(name) + " is no name");
        } else if (tokens.size() > Alias.MOST_TOKENS) {
            problems.problem(line, quoted(name) + " has more than " + Alias.MOST_TOKENS + " words and marks");
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            problems.problem(line, quoted(name) + " has a control character");
        } else {
            Long other = lines.putIfAbsent(NameKey.of(tokens, 0, tokens.size()), line);
            if (other != null && other != line) {
                problems.problem(line, quoted(name) + " is also a name of line " + other);
            }
        }
    }

    /** A cell for a message: on one line, and not all of it where it is long. */
    static String quoted(String cell) {
        String printable = printable(cell);
        return '"'
                + (printable.length() <= LONGEST_QUOTE ? printable : printable.substring(0, LONGEST_QUOTE) + "…")
                + '"';
    }

    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
