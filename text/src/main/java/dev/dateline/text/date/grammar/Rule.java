package dev.dateline.text.date.grammar;

import java.util.List;
import java.util.Set;

/**
 * A line of {@code rules.txt}.
 *
 * @param name what {@code Timex.rule} tells
 * @param order of lines: of matches of equal length the earlier line wins
 * @param patterns every sequence of symbols that the line's pattern allows
 * @param before what must stand before it, the nearest first
 * @param after what must stand after it, the nearest first
 * @param meaning the name of what it means
 * @param arguments of the meaning
 */
record Rule(
        String name,
        int order,
        List<List<Integer>> patterns,
        List<Neighbour> before,
        List<Neighbour> after,
        String meaning,
        List<String> arguments) {

    /** Words of which one must, or none may, stand beside a match. */
    record Neighbour(Set<Integer> symbols, boolean forbidden) {
        /** Whether a word may stand there; null for an ordinary word. */
        boolean allows(Lexeme lexeme) {
            boolean there = false;
            if (lexeme != null) {
                for (int symbol : symbols) {
                    there |= Symbols.matches(symbol, lexeme);
                }
            }
            return there != forbidden;
        }
    }
}
