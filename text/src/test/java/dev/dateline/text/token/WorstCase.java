package dev.dateline.text.token;

import dev.dateline.wire.Article;

/** Texts as long as an article may be that repeat one pattern which a careless reader takes more than linear time for. */
public enum WorstCase {
    BRACKETS("("),
    DASHES("- "),
    FULL_STOPS(". "),
    ELLIPSIS("."),
    AMPERSANDS("&"),
    REFERENCES("&amp;"),
    ACRONYM("u.s."),
    INITIALS("a."),
    DIGITS("7"),
    NUMBERS("1 "),
    DIGITS_AND_STOPS("1."),
    APOSTROPHES("a'"),
    LETTERS("a"),
    LINES("\n"),
    WORD_AND_LINE("on\n"),
    MONTHS("may "),
    WEEKDAYS("on monday , "),
    NUMBER_WORDS("twenty one "),
    HYPHENS("mid-"),
    RELATIVE("the last "),
    DURATIONS("two days "),
    MOJIBAKE("Ã"),
    SOFT_HYPHENS("\u00ad"),
    ADDRESSES("www.a"),
    MAILBOXES("ab_c.d+"),
    MARKS("\u0301"),
    ABBREVIATIONS("mr. "),
    HOURS("10 pm "),
    HALVES("the first half "),
    HUNDREDS("hundred ");

    private final String pattern;

    WorstCase(String pattern) {
        this.pattern = pattern;
    }

    public String text() {
        return pattern.repeat(Article.MAX_CODE_POINTS / pattern.length());
    }
}
