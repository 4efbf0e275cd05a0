package dev.dateline.text.date.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The alphabet of patterns: every {@link Kind}, then every word that a rule names as itself, as numbers. */
final class Symbols {
    private static final int KINDS = Kind.values().length;

    private final Map<String, Integer> literals = new HashMap<>();

    /** The symbol of a word of a pattern: its kind when in capitals, else itself. */
    int symbol(String word) {
        if (word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0))) {
            return Kind.valueOf(word).ordinal();
        }
        return KINDS + literals.computeIfAbsent(word, unseen -> literals.size());
    }

    /** The number of a word that some rule names as itself, else -1. */
    int literal(String word) {
        return literals.getOrDefault(word, -1);
    }

    Iterable<String> literals() {
        return literals.keySet();
    }

    int size() {
        return KINDS + literals.size();
    }

    static boolean matches(int symbol, Lexeme lexeme) {
        return symbol < KINDS ? (lexeme.kinds() >>> symbol & 1) != 0 : lexeme.literal() == symbol - KINDS;
    }

    /** The kind that a symbol is, or null for a word as itself. */
    static Kind kind(int symbol) {
        return symbol < KINDS ? Kind.values()[symbol] : null;
    }
}
