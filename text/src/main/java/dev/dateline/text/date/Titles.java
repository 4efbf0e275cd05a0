package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Expression;
import dev.dateline.text.date.grammar.Expression.At;
import dev.dateline.text.date.grammar.Expression.DayPart;
import dev.dateline.text.date.grammar.Expression.Length;
import dev.dateline.text.date.grammar.Expression.Shift;
import dev.dateline.text.date.grammar.Kind;
import dev.dateline.text.date.grammar.Lexeme;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;

/** Titles of programmes, films and books in print that are made of the words of dates: {@code 12 Years a Slave}. For one field. */
final class Titles {
    private final Tokens tokens;
    private final Lexeme[] lexemes;
    /** The first word of the sentence that was asked for last. */
    private int sentence = -1;

    private boolean headline;

    Titles(Tokens tokens, Lexeme[] lexemes) {
        this.tokens = tokens;
        this.lexemes = lexemes;
    }

    /**
     * Whether a date is a title, or of one: its week, year or morning has a capital where most words have none, or so has
     * {@code tomorrow} or {@code weekly} with a word beside it, and no sentence begins by it.
     *
     * @param first the first word of the date
     * @param end the word after its last
     * @param begin the first word of the sentence
     * @param close the word after its last
     */
    boolean has(Expression expression, int first, int end, int begin, int close) {
        boolean small = expression instanceof Shift
                || expression instanceof Length
                || expression instanceof DayPart
                || expression instanceof At at && at.time().indexOf(':') < 0;
        if (tokens.style() != Style.PRINTED) {
            return false;
        }
        if (end == first + 1 && named(first, begin)) {
            return !headline(begin, close);
        }
        if (!small) {
            return false;
        }
        for (int word = first + 1; word < end; word++) {
            Lexeme lexeme = lexemes[tokens.formIndex(word)];
            boolean unit = lexeme != null && (lexeme.is(Kind.UNIT) || lexeme.is(Kind.UNITS) || lexeme.is(Kind.PART));
            if (unit && capitalised(word)) {
                return !headline(begin, close);
            }
        }
        return false;
    }

    /** Whether a word of time is part of a name: {@code the Safer Tomorrow Fund}. */
    private boolean named(int word, int begin) {
        Lexeme lexeme = lexemes[tokens.formIndex(word)];
        boolean time = lexeme != null && (lexeme.is(Kind.DAYREF) || lexeme.is(Kind.SETWORD))
                || tokens.lower(word).equals("tonight");
        if (!time || word == begin || !tokens.word(word - 1) || !capitalised(word)) {
            return false;
        }
        boolean next = word + 1 < tokens.size() && tokens.capitalised(word + 1);
        return next || word > begin + 1 && tokens.capitalised(word - 1);
    }

    private boolean headline(int begin, int close) {
        if (sentence != begin) {
            sentence = begin;
            int words = 0;
            int capitals = 0;
            for (int word = begin; word < close; word++) {
                words += tokens.word(word) ? 1 : 0;
                capitals += tokens.capitalised(word) ? 1 : 0;
            }
            headline = 2 * capitals > words;
        }
        return headline;
    }

    private boolean capitalised(int word) {
        return tokens.capitalised(word) && !tokens.allCaps(word);
    }
}
