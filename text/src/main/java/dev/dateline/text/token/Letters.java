package dev.dateline.text.token;

import java.util.Set;

/** Kinds of characters, and the shape that a token's characters give it. */
final class Letters {
    private static final Set<String> TOP_LEVEL_DOMAINS = Set.of("com", "org", "net", "gov", "edu", "info", "co", "uk");

    private Letters() {}

    static boolean letter(int codePoint) {
        return codePoint < 0x80
                ? codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z'
                : Character.isLetter(codePoint);
    }

    /** Only the ten usual ones: a reader of numbers wants nothing else. */
    static boolean digit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    /** Letters, digits of any kind, and the marks that combine with them. */
    static boolean inWord(int codePoint) {
        if (codePoint < 0x80) {
            return letter(codePoint) || digit(codePoint);
        }
        if (Character.isLetterOrDigit(codePoint)) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean letterOrDigitOrStop(char c) {
        return inWord(c) || c == '.';
    }

    static boolean space(int c) {
        return c <= ' '
                || c >= 0x7f && c <= 0xa0
                || c > 0xa0 && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    static boolean apostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }

    static boolean web(char[] chars, int start) {
        return lower(chars[start]) == 'w' && lower(chars[start + 1]) == 'w' && lower(chars[start + 2]) == 'w';
    }

    static boolean topLevelDomain(String word) {
        return TOP_LEVEL_DOMAINS.contains(word);
    }

    /** What white space says: whether it breaks the line, and whether it leaves a line empty. */
    static int gap(char[] chars, int start, int end) {
        int lines = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c == '\n' && !(i > start && chars[i - 1] == '\r') || c == '\r' || c == '\u0085' || c == '\u2028') {
                lines++;
            } else if (c == '\u2029') {
                lines += 2;
            }
        }
        return Flag.SPACE_BEFORE | (lines > 0 ? Flag.LINE_BEFORE : 0) | (lines > 1 ? Flag.PARAGRAPH_BEFORE : 0);
    }

    /** The flags that a token's own characters set. */
    static int shape(char[] chars, int start, int end) {
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int stops = 0;
        boolean firstCapital = false;
        boolean address = end - start > 4 && web(chars, start) && chars[start + 3] == '.';
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(chars, i, end);
            if (letter(c)) {
                boolean capital = c < 0x80 ? c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c);
                firstCapital |= letters == 0 && capital;
                letters++;
                capitals += capital ? 1 : 0;
            } else if (digit(c)) {
                digits++;
            } else if (c == '.') {
                stops++;
            } else {
                address |= c == '/' || c == '@';
            }
            i += Character.charCount(c);
        }
        return (letters > 0 ? Flag.LETTERS : 0)
                | (digits > 0 ? Flag.HAS_DIGIT : 0)
                | (digits == end - start ? Flag.DIGITS_ONLY : 0)
                | (firstCapital ? Flag.CAPITALISED : 0)
                | (letters > 1 && capitals == letters ? Flag.ALL_CAPS : 0)
                | (letters > 0 && address ? Flag.ADDRESS : 0)
                | (letters > 0 && stops > 0 && chars[end - 1] == '.' ? Flag.FULL_STOP : 0)
                | (letters > 1 && stops >= letters - 1 && chars[start + 1] == '.' ? Flag.ACRONYM : 0);
    }
}
