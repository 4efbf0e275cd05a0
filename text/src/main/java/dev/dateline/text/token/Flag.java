package dev.dateline.text.token;

/** What is noted of a token while its characters are at hand, as bits. */
final class Flag {
    static final int SPACE_BEFORE = 1;
    static final int LINE_BEFORE = 1 << 1;
    static final int PARAGRAPH_BEFORE = 1 << 2;
    static final int LETTERS = 1 << 3;
    static final int DIGITS_ONLY = 1 << 4;
    static final int HAS_DIGIT = 1 << 5;
    static final int CAPITALISED = 1 << 6;
    static final int ALL_CAPS = 1 << 7;
    static final int FULL_STOP = 1 << 8;
    static final int ACRONYM = 1 << 9;
    static final int ADDRESS = 1 << 10;

    private Flag() {}
}
