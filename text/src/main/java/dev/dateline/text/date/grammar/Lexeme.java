package dev.dateline.text.date.grammar;

import java.util.Map;

/**
 * What a word, a number or a phrase can be in a date.
 *
 * @param kinds as bits of {@link Kind#bit}
 * @param literal the number of the word where a rule names it as itself, else -1
 * @param values what it is worth as each of its kinds
 * @param found what a phrase means; null for words
 */
public record Lexeme(long kinds, int literal, Map<Kind, String> values, Found found) {
    /** What stands before and after a sentence. */
    static final Lexeme OUTSIDE = word(Map.of(Kind.STOP, "1"), -1);

    static Lexeme word(Map<Kind, String> values, int literal) {
        long kinds = 0;
        for (Kind kind : values.keySet()) {
            kinds |= kind.bit();
        }
        return new Lexeme(kinds, literal, Map.copyOf(values), null);
    }

    static Lexeme phrase(Found found) {
        long kinds = 0;
        for (Kind kind : found.expression().kinds()) {
            kinds |= kind.bit();
        }
        return new Lexeme(kinds, -1, Map.of(), found);
    }

    /** Whether it can be of a kind. */
    public boolean is(Kind kind) {
        return (kinds & kind.bit()) != 0;
    }
}
