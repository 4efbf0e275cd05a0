package dev.dateline.text.date.grammar;

import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import java.util.Map;

/** Finds the expressions of one field, sentence by sentence; for one thread and one field. */
public final class SentenceDates {
    /** Phrases may be part of larger ones, and those once more: {@code early in the third quarter of last year}. */
    private static final int PHRASE_LEVELS = 3;

    private final DateGrammar grammar;
    private final Tokens tokens;
    private final Lexeme[] lexemes;
    private final NumberWords numbers;
    private final Grammar.Search words;
    private final Grammar.Search phrases;
    private Atoms atoms = new Atoms();
    private Atoms spare = new Atoms();

    /** @param lexemes what each of the tokens' forms can be, by its number */
    public SentenceDates(DateGrammar grammar, Tokens tokens, Lexeme[] lexemes) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.lexemes = lexemes;
        numbers = new NumberWords(tokens, lexemes);
        words = grammar.words().new Search();
        phrases = grammar.phrases().new Search();
    }

    /** The sentence's words and phrases; those with an expression are what was found. */
    public Atoms read(int first, int end) {
        atoms.clear();
        if (!cue(first, end)) {
            return atoms;
        }
        collect(first, end);
        combine(words);
        for (int level = 0; level < PHRASE_LEVELS; level++) {
            combine(phrases);
        }
        return atoms;
    }

    /** How many branches of the grammar have been tried so far. */
    public long steps() {
        return words.steps() + phrases.steps();
    }

    /** Whether any word has a kind at all: most sentences without a date are left at once. */
    private boolean cue(int first, int end) {
        for (int i = first; i < end; i++) {
            Lexeme lexeme = lexemes[tokens.formIndex(i)];
            if (lexeme != null && (lexeme.kinds() & CUES) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Kinds without which there is no date. */
    private static final long CUES = cues();

    private static long cues() {
        long cues = 0;
        for (Kind kind : Kind.values()) {
            cues |= switch (kind) {
                case A, FEW, EACH, POSS, NEXT, ORDINAL, NUMERAL, BC, EARLY, EDGE, AMPM, STOP -> 0;
                default -> kind.bit();
            };
        }
        return cues;
    }

    private void collect(int first, int end) {
        for (int i = first; i < end; ) {
            Lexeme lexeme = lexemes[tokens.formIndex(i)];
            int next = i + 1;
            if (i + 2 < end && tokens.abbreviationSplit(i)) {
                // "oct . 24": the full stop was the month's.
                Lexeme whole = grammar.lexeme(tokens.lower(i) + ".");
                next = whole == null ? next : i + 2;
                lexeme = whole == null ? lexeme : whole;
            } else if (lexeme != null) {
                Lexeme number = numbers.read(i, end);
                if (number != null) {
                    // A single number word keeps what else it is: a word that rules name.
                    next = numbers.end();
                    lexeme = number;
                } else if (lexeme.is(Kind.MONTHISH) && verb(i)) {
                    lexeme = Lexeme.word(Map.of(), lexeme.literal());
                }
            }
            atoms.add(lexeme, i, next);
            i = next;
        }
    }

    /** In print a month has a capital: {@code may} and {@code march} without one are verbs. */
    private boolean verb(int token) {
        return tokens.style() == Style.PRINTED && !tokens.capitalised(token);
    }

    /** Replaces, from left to right, the longest matches by phrases. */
    private void combine(Grammar.Search search) {
        spare.clear();
        for (int i = 0; i < atoms.size(); ) {
            Match match = search.longest(atoms, i, spare);
            if (match == null) {
                spare.add(atoms.lexeme(i), atoms.first(i), atoms.end(i));
                i++;
            } else {
                int last = i + match.length() - 1;
                Lexeme phrase =
                        Lexeme.phrase(new Found(Meaning.of(match), match.rule().name()));
                spare.add(phrase, atoms.first(i), atoms.end(last));
                i = last + 1;
            }
        }
        Atoms combined = spare;
        spare = atoms;
        atoms = combined;
    }
}
