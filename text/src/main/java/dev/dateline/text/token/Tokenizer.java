package dev.dateline.text.token;

import java.util.Arrays;
import java.util.Locale;

/** The one pass over a field's characters; a scanner for one text, thrown away after {@link #tokens}. */
final class Tokenizer {
    /** Letters that may follow an apostrophe as a token of their own: Haley's, I'm, they'll. */
    private static final int LONGEST_CLITIC = 2;

    /** RFC 5321, 4.5.3.1.1. */
    private static final int LONGEST_MAILBOX = 64;

    private final String text;
    private final Decoded decoded;
    private final char[] chars;
    private final int length;
    private final FormTable forms;

    private int[] starts;
    private int[] ends;
    private int[] words;
    private short[] flags;
    private int size;

    Tokenizer(String text) {
        this.text = text;
        decoded = Decoded.of(text);
        chars = decoded.chars();
        length = decoded.length();
        int expected = length / 4 + 16;
        forms = new FormTable(Math.min(expected, 1024));
        starts = new int[expected];
        ends = new int[expected];
        words = new int[expected];
        flags = new short[expected];
    }

    Tokens tokens() {
        int gap = Flag.SPACE_BEFORE | Flag.LINE_BEFORE | Flag.PARAGRAPH_BEFORE;
        for (int at = 0; at < length; ) {
            int codePoint = codePoint(at);
            if (Letters.space(codePoint)) {
                int end = at + 1;
                while (end < length && Letters.space(chars[end])) {
                    end++;
                }
                if (size > 0) {
                    gap |= Letters.gap(chars, at, end);
                }
                at = end;
            } else {
                int end = end(at, codePoint);
                add(at, end, gap);
                gap = 0;
                at = end;
            }
        }
        return new Tokens(
                text,
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(words, size),
                Arrays.copyOf(flags, size),
                forms.forms(),
                forms.lowers());
    }

    private void add(int at, int end, int gap) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        starts[size] = decoded.start(at);
        ends[size] = decoded.end(end);
        words[size] = forms.index(chars, at, end);
        flags[size] = (short) (gap | Letters.shape(chars, at, end));
        size++;
    }

    private int codePoint(int at) {
        return Character.codePointAt(chars, at, length);
    }

    private boolean letterAt(int at) {
        return at < length && Letters.letter(codePoint(at));
    }

    private boolean digitAt(int at) {
        return at >= 0 && at < length && Letters.digit(chars[at]);
    }

    private boolean is(int at, char c) {
        return at < length && chars[at] == c;
    }

    private int end(int at, int codePoint) {
        if (Letters.digit(codePoint)) {
            return numberEnd(at);
        }
        if (Letters.letter(codePoint)) {
            int acronym = acronymEnd(at);
            int word = acronym > at ? acronym : plainEnd(at);
            int mail = word < length && (chars[word] == '@' || inMailbox(chars[word])) ? mailEnd(at) : -1;
            return mail > at ? mail : acronym > at ? acronym : wordEnd(at, word);
        }
        if (Letters.apostrophe(codePoint)) {
            if (is(at, '\'') && is(at + 1, '\'')) {
                return at + 2;
            }
            int clitic = at > 0 && Letters.letterOrDigitOrStop(chars[at - 1]) ? cliticEnd(at) : -1;
            return clitic > 0 ? clitic : at + 1;
        }
        if (codePoint == '.' || codePoint == '-' || codePoint == '_' || codePoint == '`' || codePoint == '=') {
            int end = at + 1;
            while (end < length && chars[end] == codePoint) {
                end++;
            }
            return end;
        }
        return at + Character.charCount(codePoint);
    }

    /** Past {@code 1,200}, {@code 10:30}, {@code 21st}, {@code 1990s}; {@code 10pm} gives {@code 10}. */
    private int numberEnd(int at) {
        int end = at + 1;
        while (digitAt(end)
                || end < length && (chars[end] == ',' || chars[end] == ':' || chars[end] == '.') && digitAt(end + 1)) {
            end++;
        }
        boolean hour = (is(end, 'a') || is(end, 'p') || is(end, 'A') || is(end, 'P'))
                && (is(end + 1, 'm') || is(end + 1, 'M') || is(end + 1, '.'));
        return hour ? end : letterAt(end) ? plainEnd(end) : end;
    }

    /** Past letters, digits and marks. */
    private int plainEnd(int at) {
        int end = at;
        while (end < length) {
            int codePoint = codePoint(end);
            if (!Letters.inWord(codePoint)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    /** Past a word with its apostrophes, and with its full stop where that belongs to it. */
    private int wordEnd(int at, int plainEnd) {
        int end = plainEnd;
        if (is(end, ':') && is(end + 1, '/') && is(end + 2, '/') || end - at == 3 && is(end, '.') && web(at)) {
            return addressEnd(end);
        }
        while (end < length && Letters.apostrophe(chars[end]) && letterAt(end + 1) && cliticEnd(end) < 0) {
            end = plainEnd(end + 1);
        }
        return is(end, '.') && !is(end + 1, '.') ? stopEnd(at, end) : end;
    }

    private boolean web(int at) {
        return Letters.web(chars, at) && letterAt(at + 4);
    }

    /** Past {@code anna.berg@example.org}, else -1. The name before the sign is looked at as far as it may be long. */
    private int mailEnd(int at) {
        int sign = at;
        while (sign < length && sign - at < LONGEST_MAILBOX && inMailbox(chars[sign])) {
            sign++;
        }
        if (!is(sign, '@') || sign + 1 == length || !Letters.inWord(chars[sign + 1])) {
            return -1;
        }
        int end = sign + 1;
        while (end < length && (Letters.inWord(chars[end]) || ".-".indexOf(chars[end]) >= 0 && letterAt(end + 1))) {
            end++;
        }
        return new String(chars, sign, end - sign).indexOf('.') > 0 ? end : -1;
    }

    private static boolean inMailbox(char c) {
        return Letters.inWord(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private int addressEnd(int at) {
        int end = at;
        while (end < length && !Letters.space(chars[end]) && "<>\"()”’".indexOf(chars[end]) < 0) {
            end++;
        }
        while (".,;:!?'".indexOf(chars[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    /** Past the full stop of an abbreviation, else before it; {@code ph.d.} and {@code example.com} hold one inside. */
    private int stopEnd(int at, int stop) {
        if (letterAt(stop + 1)) {
            int end = plainEnd(stop + 1);
            String tail = end - stop - 1 <= Abbreviations.LONGEST ? lower(stop + 1, end) : "";
            if (Letters.topLevelDomain(tail)) {
                return end;
            }
            boolean both = stop - at <= 2 && tail.length() == 1 && is(end, '.');
            if (both && Abbreviations.has(lower(at, end), -1)) {
                return end + 1;
            }
        }
        return stop - at <= Abbreviations.LONGEST && Abbreviations.has(lower(at, stop), visibleAfter(stop))
                ? stop + 1
                : stop;
    }

    private int visibleAfter(int stop) {
        int next = stop + 1;
        while (next < length && next <= stop + 3 && Letters.space(chars[next])) {
            next++;
        }
        return next < length ? chars[next] : -1;
    }

    /**
     * Past {@code U.S.}, {@code J.} or {@code u.n} (whose last full stop was split off), else {@code at}. A lower-case
     * letter alone keeps its full stop too: text without capitals has initials as well.
     */
    private int acronymEnd(int at) {
        int end = at;
        while (end + 1 < length && Letters.letter(chars[end]) && chars[end + 1] == '.') {
            end += 2;
        }
        if (end == at || is(end, '.')) {
            return end > at + 2 ? end : at;
        }
        boolean open = end < length && Letters.letter(chars[end]) && plainEnd(end) == end + 1;
        return open ? end + 1 : end;
    }

    /** Past an apostrophe and the {@code s}, {@code m}, {@code ll} … after it, where they end the word; else -1. */
    private int cliticEnd(int apostrophe) {
        int end = apostrophe + 1;
        while (end < length && end - apostrophe <= LONGEST_CLITIC && Letters.letter(chars[end])) {
            end++;
        }
        if (end == apostrophe + 1 || end < length && Letters.inWord(codePoint(end))) {
            return -1;
        }
        return switch (lower(apostrophe + 1, end)) {
            case "s", "m", "d", "ll", "re", "ve" -> end;
            default -> -1;
        };
    }

    private String lower(int from, int to) {
        return new String(chars, from, to - from).toLowerCase(Locale.ROOT);
    }
}
