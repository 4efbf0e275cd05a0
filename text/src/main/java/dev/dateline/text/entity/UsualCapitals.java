package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A name's words as one would print them, also where the text has lost its capitals. Immutable. */
final class UsualCapitals {
    private static final Set<String> SMALL = Set.of(
            "of", "for", "the", "and", "on", "in", "to", "de", "du", "des", "la", "le", "et", "y", "del", "al", "at",
            "by", "with", "a", "an", "van", "von", "der", "den", "bin", "el", "s", "'s", "da", "dos", "di", "es", "wa",
            "v");

    private static final int SHORTEST_SHOUTED = 4;
    /** First names of so many letters may be initials. */
    private static final int INITIALS = 2;

    private final Map<String, String> inner = WordLists.KINDS.words("inner").stream()
            .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), word -> word));
    private final Lexicon lexicon;

    UsualCapitals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A name as printed, on one line, with the full stop that a line's end took from its initials.
     *
     * @param acronyms words, in lower case, that the article itself says are acronyms
     */
    String of(Sighting name, Set<String> acronyms) {
        Tokens tokens = name.field().tokens();
        boolean keep = tokens.style() == Style.PRINTED || tokens.style() == Style.TITLE_CASE;
        boolean loud = keep && loud(name);
        StringBuilder printed = new StringBuilder();
        for (int i = name.first(); i < name.end(); i++) {
            if (i > name.first() && tokens.lower(i).equals(".") && tokens.acronym(i - 1)) {
                continue;
            }
            if (i > name.first() && !tokens.joined(i)) {
                printed.append(' ');
            }
            boolean inside = i > name.first();
            boolean asPrinted = keep && !shouted(tokens, i, name.length() == 1, loud);
            boolean letters = acronyms.contains(tokens.lower(i)) || acronym(name, i);
            printed.append(asPrinted ? tokens.form(i) : word(tokens.lower(i), inside, letters));
            if (tokens.acronym(i) && !tokens.abbreviated(i)) {
                printed.append('.');
            }
        }
        return printed.toString();
    }

    /** Whether a name's words are all in capitals, and some of them not usually. */
    private boolean loud(Sighting name) {
        Tokens tokens = name.field().tokens();
        boolean loud = false;
        for (int i = name.first(); i < name.end(); i++) {
            if (tokens.word(i) && !tokens.allCaps(i) && tokens.end(i) - tokens.start(i) > 1) {
                return false;
            }
            loud |= shouted(tokens, i, name.length() == 1, false);
        }
        return loud
                || name.type() == EntityType.PERSON && name.length() > 1
                // Agencies print the place of a dateline so: LINDHAVEN, which no list knows, is not short for anything.
                || name.type() == EntityType.LOCATION;
    }

    /** Whether a word is in capitals that it does not usually have: {@code WASHINGTON (Reuters) -}. */
    private boolean shouted(Tokens tokens, int i, boolean one, boolean loud) {
        int known = lexicon.of(Hash.word(tokens.form(i)));
        int length = tokens.lower(i).length();
        boolean heard = (known & Lexicon.CAPITAL) != 0 || loud && length >= SHORTEST_SHOUTED;
        return tokens.allCaps(i)
                && !tokens.acronym(i)
                && (length >= SHORTEST_SHOUTED || !one && loud)
                && heard
                && (known & Lexicon.ACRONYM) == 0;
    }

    /** Whether a word is usually all in capitals: {@code US Senate}, {@code JK Rowling}, {@code Benedict XVI}, but {@code Kim Jong Un}. */
    private boolean acronym(Sighting name, int i) {
        String lower = name.field().tokens().lower(i);
        boolean first = i == name.first();
        if (lower.equals("us")) {
            return first && name.length() > 1;
        }
        boolean acronym = (lexicon.of(Hash.word(lower)) & Lexicon.ACRONYM) != 0;
        boolean numeral = !first && lower.chars().allMatch(c -> "ivx".indexOf(c) >= 0);
        return acronym && (name.type() != EntityType.PERSON || numeral || first && lower.length() <= INITIALS);
    }

    private String word(String lower, boolean inside, boolean acronym) {
        if (inner.containsKey(lower)) {
            return inner.get(lower);
        }
        if (inside && SMALL.contains(lower)) {
            return lower;
        }
        boolean stops = lower.length() > 2 && lower.charAt(1) == '.';
        if (stops || acronym) {
            return upper(lower, lower.length());
        }
        StringBuilder printed = new StringBuilder(upper(lower, 1));
        boolean two = lower.startsWith("mc") || lower.startsWith("o'");
        if (two && lower.length() > SHORTEST_SHOUTED) {
            printed.setCharAt(2, Character.toUpperCase(lower.charAt(2)));
        }
        return printed.toString();
    }

    /** Large letters for the first so many characters, whole code points. */
    private static String upper(String word, int count) {
        StringBuilder upper = new StringBuilder(word);
        for (int i = 0; i < Math.min(count, word.length()); i++) {
            upper.setCharAt(i, Character.toUpperCase(word.charAt(i)));
        }
        return upper.toString();
    }
}
