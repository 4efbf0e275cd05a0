package dev.dateline.text.token;

/** How a field uses capitals, which decides what a capital says about a word. */
public enum Style {
    /** As usual in print: names and the first word of a sentence have capitals. */
    PRINTED,
    /** No capitals at all, or nearly none. */
    LOWERCASED,
    /** Headline Style With Capitals on Most Words. */
    TITLE_CASE,
    /** ONLY CAPITALS. */
    ALL_CAPS;

    /** Words too short or too few to judge by are counted, but not enough of them for more than {@link #LOWERCASED}. */
    private static final int FEW = 4;

    /**
     * The style of a field, by its words.
     *
     * @param words with letters
     * @param capitalised of them that begin with a capital
     * @param allCaps of them, of two letters or more, that have only capitals
     * @param longWords of four letters or more, not in capitals throughout
     * @param longCapitalised of those that begin with a capital
     */
    static Style of(int words, int capitalised, int allCaps, int longWords, int longCapitalised) {
        if (capitalised * 50 <= words) {
            return LOWERCASED;
        }
        if (words >= FEW && allCaps * 10 >= words * 7) {
            return ALL_CAPS;
        }
        if (longWords >= FEW && longCapitalised * 10 >= longWords * 8) {
            return TITLE_CASE;
        }
        return PRINTED;
    }
}
