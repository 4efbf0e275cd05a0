package dev.dateline.text.entity;

import dev.dateline.text.name.NameKey;
import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds acronyms that a text defines, in either order. Immutable. */
final class DefinitionReader {
    static final RuleFile FILE = new RuleFile(EntityReader.class, "acronym-words.txt");

    private static final int SHORTEST = 2;
    private static final int SHORTEST_IN_SMALL_LETTERS = 3;
    private static final int LONGEST = 8;
    /** Words of a definition that the acronym has no letter for. */
    private static final int MOST_LEFT_OUT = 5;

    /** Words that an acronym may leave out. */
    static final Set<String> LEFT_OUT =
            FILE.lines().stream().flatMap(line -> Stream.of(line.split(" +"))).collect(Collectors.toUnmodifiableSet());

    List<Definition> read(FieldText field) {
        Tokens tokens = field.tokens();
        List<Definition> definitions = new ArrayList<>();
        for (int open = 1; open + 2 < tokens.size(); open++) {
            if (tokens.lower(open).equals("(")) {
                if (tokens.lower(open + 2).equals(")") && acronym(tokens, open + 1)) {
                    int first = before(tokens, open, NameKey.bare(tokens.lower(open + 1)));
                    if (first >= 0) {
                        definitions.add(new Definition(field, open + 1, first, open));
                    }
                } else if (acronym(tokens, open - 1)) {
                    within(field, open, definitions);
                }
            }
        }
        return definitions;
    }

    private static boolean acronym(Tokens tokens, int i) {
        String word = NameKey.bare(tokens.lower(i));
        boolean letters = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        boolean capitals = tokens.allCaps(i) && tokens.style() != Style.ALL_CAPS;
        boolean small = tokens.style() != Style.PRINTED && word.length() >= SHORTEST_IN_SMALL_LETTERS;
        return letters && word.length() >= SHORTEST && word.length() <= LONGEST && (capitals || small);
    }

    /** {@code opcw ( organization for the … )}. */
    private void within(FieldText field, int open, List<Definition> definitions) {
        Tokens tokens = field.tokens();
        String letters = NameKey.bare(tokens.lower(open - 1));
        int close = open + 1;
        while (close < tokens.size()
                && close - open <= letters.length() + MOST_LEFT_OUT + 1
                && !tokens.lower(close).equals(")")) {
            close++;
        }
        if (close < tokens.size() && tokens.lower(close).equals(")") && before(tokens, close, letters) == open + 1) {
            definitions.add(new Definition(field, open - 1, open + 1, close));
        }
    }

    /** The first of the words before a token whose initials are these letters, or -1. */
    private int before(Tokens tokens, int end, String letters) {
        int first = before(tokens, end, letters, true);
        return first >= 0 ? first : before(tokens, end, letters, false);
    }

    private int before(Tokens tokens, int end, String letters, boolean skipFirst) {
        int left = letters.length();
        int i = end;
        int skipped = 0;
        while (left > 0) {
            i--;
            if (i < 0 || skipped > MOST_LEFT_OUT) {
                return -1;
            }
            String word = tokens.lower(i);
            boolean mayGo = LEFT_OUT.contains(word) || word.equals("-");
            if (mayGo && (skipFirst || word.charAt(0) != letters.charAt(left - 1)) && left < letters.length()) {
                skipped++;
            } else if (word.charAt(0) == letters.charAt(left - 1)) {
                left--;
            } else {
                return -1;
            }
        }
        return end - i > 1 ? i : -1;
    }
}
