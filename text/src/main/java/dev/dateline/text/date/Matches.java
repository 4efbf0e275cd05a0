package dev.dateline.text.date;

import dev.dateline.text.date.GoverningWords.Role;
import dev.dateline.text.token.Tokens;

/** Whether a text tells of matches, whose halves are none of a year. */
final class Matches {
    /** A text with so many words of matches tells of them. */
    private static final int TELLING = 2;

    private final GoverningWords words;
    private final Tokens tokens;
    /** How many words of matches the text has; negative until that is asked. */
    private int count = -1;

    Matches(GoverningWords words, Tokens tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** Whether a sentence tells of a match, or its text does and it tells of no business. */
    boolean told(int first, int end) {
        return count(Role.MATCH, first, end) > 0 || count(Role.RESULTS, first, end) == 0 && inText() >= TELLING;
    }

    private int inText() {
        if (count < 0) {
            count = count(Role.MATCH, 0, tokens.size());
        }
        return count;
    }

    private int count(Role role, int first, int end) {
        int found = 0;
        for (int word = first; word < end; word++) {
            found += words.are(tokens.lower(word), role) ? 1 : 0;
        }
        return found;
    }
}
