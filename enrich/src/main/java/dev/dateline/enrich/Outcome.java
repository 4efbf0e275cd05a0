package dev.dateline.enrich;

/** What becomes of one raw record. */
public sealed interface Outcome permits Outcome.Enriched, Outcome.Withdrawn, Outcome.Rejected {
    /**
     * An article that was read.
     *
     * @param id the key of the record that goes out
     * @param value the enriched article's JSON
     * @param codePoints the length of the text that was read
     */
    record Enriched(String id, byte[] value, int codePoints) implements Outcome {}

    /**
     * A tombstone that is passed on.
     *
     * @param id of the article that its source took back
     */
    record Withdrawn(String id) implements Outcome {}

    /**
     * A record that goes to the dead letters.
     *
     * @param reason one of a fixed list
     * @param detail what exactly was wrong, in plain words: one line of at most {@link #MAX_DETAIL} characters
     */
    record Rejected(Reason reason, String detail) implements Outcome {
        static final int MAX_DETAIL = 500;

        public Rejected {
            String line = detail.replaceAll("\\p{Cntrl}+", " ").strip();
            detail = line.length() <= MAX_DETAIL ? line : cut(line);
        }

        private static String cut(String line) {
            int end = Character.isHighSurrogate(line.charAt(MAX_DETAIL - 2)) ? MAX_DETAIL - 2 : MAX_DETAIL - 1;
            return line.substring(0, end) + "…";
        }
    }
}
