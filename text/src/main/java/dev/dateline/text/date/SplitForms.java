package dev.dateline.text.date;

import dev.dateline.text.token.Tokens;

/** Times, abbreviations and possessives that a tokeniser has taken apart: {@code 10 : 30 a . m .}, {@code year ' s}. For one field. */
final class SplitForms {
    private static final int LONGEST_HOUR = 2;

    private final DateGrammar grammar;
    private final Tokens tokens;
    private int end;

    SplitForms(DateGrammar grammar, Tokens tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /** The token after the last form read. */
    int end() {
        return end;
    }

    /** What begins at a token as a whole, or null if nothing was taken apart there. */
    Lexeme read(int first, int limit) {
        boolean brief = tokens.end(first) - tokens.start(first) <= LONGEST_HOUR;
        if (!brief || first + 1 >= limit || !tokens.spaceBefore(first + 1)) {
            return null;
        }
        if (tokens.lower(first).equals("'") && tokens.lower(first + 1).equals("s")) {
            end = first + 2;
            return grammar.lexeme("'s");
        }
        if (first + 2 >= limit || !tokens.spaceBefore(first + 2)) {
            return null;
        }
        return switch (tokens.lower(first + 1)) {
            case ":" -> clock(first, limit);
            case "." -> initials(first, limit);
            default -> null;
        };
    }

    private Lexeme clock(int first, int limit) {
        if (!tokens.digitsOnly(first) || !tokens.digitsOnly(first + 2)) {
            return null;
        }
        end = first + 3;
        boolean seconds = end + 1 < limit
                && tokens.lower(end).equals(":")
                && tokens.spaceBefore(end)
                && tokens.digitsOnly(end + 1);
        end += seconds ? 2 : 0;
        return grammar.lexeme(whole(first));
    }

    /** {@code p . m .}, and without its last full stop where the sentence ends. */
    private Lexeme initials(int first, int limit) {
        if (!letter(first) || !letter(first + 2)) {
            return null;
        }
        end = first + 3;
        end += end < limit && tokens.lower(end).equals(".") ? 1 : 0;
        return grammar.lexeme(whole(first));
    }

    private boolean letter(int token) {
        return tokens.word(token) && tokens.lower(token).length() == 1;
    }

    private String whole(int first) {
        StringBuilder form = new StringBuilder();
        for (int token = first; token < end; token++) {
            form.append(tokens.lower(token));
        }
        return form.toString();
    }
}
