package dev.dateline.text.entity.model;

import java.text.Normalizer;

/** What the models see of a character: its small form without accent, and every digit as a nought. */
public final class Letters {
    private static final char[] FOLDED = new char[0x250];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            char bare =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            FOLDED[c] = bare >= '0' && bare <= '9' ? '0' : Character.toLowerCase(bare);
        }
        FOLDED['ı'] = 'i';
        FOLDED['ø'] = 'o';
        FOLDED['Ø'] = 'o';
        FOLDED['ł'] = 'l';
        FOLDED['Ł'] = 'l';
        FOLDED['đ'] = 'd';
        FOLDED['Đ'] = 'd';
    }

    private Letters() {}

    /** The folded character. */
    public static char fold(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        if (c == '’' || c == '‘') {
            return '\'';
        }
        if (c == '–' || c == '—' || c == '‑') {
            return '-';
        }
        return Character.isDigit(c) ? '0' : Character.toLowerCase(c);
    }

    /** The folded word. */
    public static String fold(CharSequence word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(fold(word.charAt(i)));
        }
        return folded.toString();
    }
}
