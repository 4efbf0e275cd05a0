package dev.dateline.text.token;

import java.util.Arrays;

/**
 * A text's characters as they are meant: character references and mojibake decoded, invisible characters and the spaces that
 * a tokeniser put into words left out. Where each came from is kept, so that spans are always of the text as it came.
 */
final class Decoded {
    /** What a sequence of {@code length} characters stands for. */
    record Replacement(int codePoint, int length) {}

    private char[] chars;
    private int length;
    /** Offsets in the original of each character's first and past its last; null where nothing was decoded. */
    private int[] starts;

    private int[] ends;

    private Decoded() {}

    static Decoded of(String text) {
        Decoded decoded = new Decoded();
        int strange = firstStrange(text);
        if (strange == text.length()) {
            decoded.chars = text.toCharArray();
            decoded.length = decoded.chars.length;
        } else {
            decoded.decode(text, strange);
        }
        boolean[] gaps = TakenApart.gaps(decoded.chars, decoded.length);
        if (gaps != null) {
            decoded.close(gaps);
        }
        return decoded;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    int start(int index) {
        return starts == null ? index : starts[index];
    }

    /** The offset past the character before {@code index}. */
    int end(int index) {
        return ends == null ? index : ends[index - 1];
    }

    private static int firstStrange(String text) {
        int i = 0;
        while (i < text.length() && !strange(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean strange(char c) {
        return c < 0x80 ? c == '&' : invisible(c) || Mojibake.leads(c);
    }

    /** Soft hyphens, zero-width characters, marks of writing direction, byte order marks. */
    private static boolean invisible(char c) {
        return c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\ufeff';
    }

    private void decode(String text, int from) {
        int n = text.length();
        chars = Arrays.copyOf(text.toCharArray(), n);
        starts = new int[n];
        ends = new int[n];
        for (int i = 0; i < from; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        length = from;
        for (int i = from; i < n; ) {
            char c = text.charAt(i);
            Replacement replacement =
                    c == '&' ? HtmlEntities.at(text, i) : Mojibake.leads(c) ? Mojibake.at(text, i) : null;
            if (replacement != null) {
                put(replacement.codePoint(), i, i + replacement.length());
                i += replacement.length();
            } else {
                if (!invisible(c)) {
                    append(c, i, i + 1);
                }
                i++;
            }
        }
    }

    /** Leaves out the white space that was put into words. */
    private void close(boolean[] gaps) {
        int[] from = new int[length];
        int[] to = new int[length];
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (!gaps[i]) {
                from[kept] = start(i);
                to[kept] = end(i + 1);
                chars[kept] = chars[i];
                kept++;
            }
        }
        starts = from;
        ends = to;
        length = kept;
    }

    private void put(int codePoint, int start, int end) {
        if (!Character.isBmpCodePoint(codePoint)) {
            append(Character.highSurrogate(codePoint), start, end);
            append(Character.lowSurrogate(codePoint), start, end);
        } else if (!invisible((char) codePoint)) {
            append((char) codePoint, start, end);
        }
    }

    private void append(char c, int start, int end) {
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }
}
