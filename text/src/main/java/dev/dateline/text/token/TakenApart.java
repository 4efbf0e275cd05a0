package dev.dateline.text.token;

import java.util.Locale;
import java.util.Set;

/**
 * The white space that a tokeniser put into abbreviations, possessives and times: {@code U . S .}, {@code Spain ' s},
 * {@code 10 : 30 a . m .}. What could as well be two sentences, {@code George W . Bush}, is only one where the whole text was
 * taken apart at every mark.
 */
final class TakenApart {
    private static final Set<String> CLITICS = Set.of("s", "t", "d", "m", "ll", "re", "ve");

    private static final Set<String> HALVES = Set.of("am", "pm", "a", "p");

    private static final String CLOCK = "clock";

    /** A text with fewer such places may have one by mistake. */
    private static final int EVIDENCE = 2;

    private static final int LONGEST_CLITIC = 2;

    private final char[] chars;
    private final int length;
    private final boolean whole;
    private boolean[] closed;

    private TakenApart(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
        whole = everywhere();
    }

    /** Which characters are such white space; null where none is. */
    static boolean[] gaps(char[] chars, int length) {
        int first = 1;
        while (first < length && !stands(chars, first)) {
            first++;
        }
        if (first >= length) {
            return null;
        }
        TakenApart text = new TakenApart(chars, length);
        for (int mark = first; mark < length; mark++) {
            if (stands(chars, mark)) {
                text.join(mark);
            }
        }
        return text.closed;
    }

    /** Whether a mark stands apart from what is before it. */
    private static boolean stands(char[] chars, int mark) {
        char c = chars[mark];
        return (c == '.' || c == ':' || Letters.apostrophe(c))
                && mark > 1
                && chars[mark - 1] == ' '
                && Letters.inWord(chars[mark - 2]);
    }

    /** Whether no full stop or apostrophe stands at a word, and some apart that belong to one. */
    private boolean everywhere() {
        int apart = 0;
        for (int mark = 1; mark < length; mark++) {
            char c = chars[mark];
            boolean apostrophe = Letters.apostrophe(c);
            if ((c == '.' || apostrophe) && Letters.inWord(chars[mark - 1])) {
                if (c == '.' || mark + 1 < length && Letters.inWord(chars[mark + 1])) {
                    return false;
                }
            } else if ((c == '.' || apostrophe) && stands(chars, mark)) {
                boolean letter = c == '.' && alone(mark - 2) && chars[mark - 2] <= 'Z' && chars[mark - 2] != 'I';
                apart += letter || apostrophe && clitic(mark) || c == '.' && initial(mark) ? 1 : 0;
            }
        }
        return apart >= EVIDENCE;
    }

    private void join(int mark) {
        if (chars[mark] == '.') {
            stop(mark);
        } else if (chars[mark] == ':') {
            boolean time = digits(mark - 2, -1) <= 2
                    && digits(mark - 2, -1) > 0
                    && space(mark + 1)
                    && digits(mark + 2, 1) == 2;
            if (time && (whole || half(mark + 5))) {
                close(mark - 1);
                close(mark + 1);
            }
        } else if (clitic(mark) || name(mark)) {
            close(mark - 1);
            close(mark + 1);
        }
    }

    /** Whether a half of the day stands here, or seconds before one. */
    private boolean half(int at) {
        boolean seconds = at < length && chars[at] == ':' && space(at + 1) && digits(at + 2, 1) == 2;
        return HALVES.contains(word(seconds ? at + 5 : at));
    }

    /** The full stop of an abbreviation, and the point of a number. */
    private void stop(int mark) {
        boolean letter = alone(mark - 2);
        boolean next = initial(mark);
        boolean last = letter && mark > 3 && chars[mark - 4] == '.' && closed != null && closed[mark - 3];
        boolean name = letter && whole && chars[mark - 2] != 'I' && chars[mark - 2] != 'a';
        boolean number = whole && digits(mark - 2, -1) > 0 && space(mark + 1) && digits(mark + 2, 1) > 0;
        if (next || last || name || number || whole && abbreviation(mark - 2)) {
            close(mark - 1);
        }
        if (next || number) {
            close(mark + 1);
        }
    }

    /** Whether a full stop stands between two letters that both have one. */
    private boolean initial(int mark) {
        return alone(mark - 2)
                && space(mark + 1)
                && alone(mark + 2)
                && space(mark + 3)
                && mark + 4 < length
                && chars[mark + 4] == '.';
    }

    /** {@code Spain ' s}, {@code didn ' t}. */
    private boolean clitic(int mark) {
        String word = space(mark + 1) ? word(mark + 2) : "";
        return CLITICS.contains(word) && (whole || word.equals("s") || word.equals("t") && chars[mark - 2] == 'n');
    }

    /** {@code O ' Brien}, {@code o ' clock}. */
    private boolean name(int mark) {
        char before = Letters.lower(chars[mark - 2]);
        boolean letter = alone(mark - 2) && (before == 'o' || before == 'd' || before == 'l');
        boolean joins = letter && space(mark + 1) && mark + 2 < length && Letters.letter(chars[mark + 2]);
        return joins
                && (whole || new String(chars, mark + 2, Math.min(CLOCK.length(), length - mark - 2)).equals(CLOCK));
    }

    /** Whether the word that ends here has a full stop of its own. */
    private boolean abbreviation(int end) {
        int start = end;
        while (start > 0 && Letters.letter(chars[start - 1]) && end - start < Abbreviations.LONGEST) {
            start--;
        }
        StringBuilder word = new StringBuilder();
        for (int i = start; i <= end; i++) {
            word.append(Letters.lower(chars[i]));
        }
        return Abbreviations.has(word.toString());
    }

    /** Whether a letter stands alone. */
    private boolean alone(int at) {
        return at >= 0
                && at < length
                && Letters.letter(chars[at])
                && (at == 0 || Letters.space(chars[at - 1]))
                && (at + 1 == length || Letters.space(chars[at + 1]));
    }

    private boolean space(int at) {
        return at < length && chars[at] == ' ';
    }

    /** How many digits stand from here on, forwards or back. */
    private int digits(int at, int step) {
        int count = 0;
        for (int i = at; i >= 0 && i < length && Letters.digit(chars[i]) && count <= 4; i += step) {
            count++;
        }
        return count;
    }

    /** The short word that begins here, in lower case; empty if it is longer than any of those looked for. */
    private String word(int start) {
        int end = start;
        while (end < length && Letters.inWord(chars[end]) && end - start <= LONGEST_CLITIC) {
            end++;
        }
        return end - start > LONGEST_CLITIC || end <= start
                ? ""
                : new String(chars, start, end - start).toLowerCase(Locale.ROOT);
    }

    private void close(int at) {
        if (closed == null) {
            closed = new boolean[length];
        }
        closed[at] = true;
    }
}
