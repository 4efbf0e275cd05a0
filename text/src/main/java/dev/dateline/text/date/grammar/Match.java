package dev.dateline.text.date.grammar;

/**
 * A rule that fits.
 *
 * @param rule that fits
 * @param left what stands before it, read already
 * @param atoms of the sentence
 * @param start its first atom
 * @param symbols that the rule took the atoms for
 */
record Match(Rule rule, Atoms left, Atoms atoms, int start, int[] symbols) {
    int length() {
        return symbols.length;
    }

    /** The value of the {@code nth} (from 1) atom that the rule took for a kind or its family, or null. */
    String value(Kind kind, int nth) {
        int seen = 0;
        for (int i = 0; i < symbols.length; i++) {
            Kind taken = Symbols.kind(symbols[i]);
            if (taken != null && taken.family == kind.family && ++seen == nth) {
                return atoms.lexeme(start + i).values().get(taken);
            }
        }
        for (int i = 0; i < symbols.length; i++) {
            Lexeme lexeme = atoms.lexeme(start + i);
            if (Symbols.kind(symbols[i]) == null && lexeme.is(kind)) {
                return lexeme.values().get(kind);
            }
        }
        return null;
    }

    /** What the phrase that the rule took for a kind means, or null. */
    Expression phrase(Kind kind) {
        for (int i = 0; i < symbols.length; i++) {
            if (Symbols.kind(symbols[i]) == kind) {
                return atoms.lexeme(start + i).found().expression();
            }
        }
        return null;
    }

    /** What the phrase means that the rule wants beside the match, or null. */
    Expression context() {
        for (int i = 0; i < rule.before().size(); i++) {
            Lexeme lexeme = left.lexeme(left.size() - 1 - i);
            if (lexeme != null && lexeme.found() != null) {
                return lexeme.found().expression();
            }
        }
        for (int i = 0; i < rule.after().size(); i++) {
            Lexeme lexeme = atoms.lexeme(start + symbols.length + i);
            if (lexeme != null && lexeme.found() != null) {
                return lexeme.found().expression();
            }
        }
        return null;
    }

    /** Whether that phrase stands before the match. */
    boolean contextBefore() {
        return !rule.before().isEmpty();
    }

    /** What the last phrase of the match means. */
    Expression phrase() {
        for (int i = symbols.length - 1; i >= 0; i--) {
            Lexeme lexeme = atoms.lexeme(start + i);
            if (lexeme.found() != null) {
                return lexeme.found().expression();
            }
        }
        throw new IllegalStateException(rule.name() + " has no phrase");
    }
}
