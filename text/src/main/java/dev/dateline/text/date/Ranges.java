package dev.dateline.text.date;

import dev.dateline.text.token.Tokens;

/** Two dates that are the ends of one range: {@code 2009-2010}, {@code from monday to friday}, {@code between … and …}. */
final class Ranges {
    private Ranges() {}

    /**
     * Whether two dates that follow each other are such ends.
     *
     * @param first the first token of the first
     * @param end the token after its last
     * @param second the first token of the second
     */
    static boolean joined(Tokens tokens, int first, int end, int second) {
        if (second != end + 1) {
            return false;
        }
        String before = first > 0 ? tokens.lower(first - 1) : "";
        return switch (tokens.lower(end)) {
            case "-", "through" -> true;
            case "to", "until", "till" -> before.equals("from");
            case "and" -> before.equals("between");
            default -> false;
        };
    }
}
