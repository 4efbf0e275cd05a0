package dev.dateline.lab.train;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import java.util.Arrays;
import java.util.Locale;

/**
 * A printed text rewritten the way wire text without capitals comes: small letters, a sentence a line, spaces between
 * tokens, quotation marks and apostrophes dropped ({@code haley s}), the last full stop of a sentence split off even from an
 * abbreviation ({@code u.n .}), and remembers where each character is from.
 */
final class SeedStyle {
    private static final String DROPPED = "\"“”„«»`'’‘";
    private static final String ALONE = "()[]{};?!$€£%&#@<>,:";

    private final Tokens tokens;
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[1 << 10];

    private SeedStyle(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Rewrites a text. */
    static SeedStyle of(Tokens tokens, Sentences sentences) {
        SeedStyle style = new SeedStyle(tokens);
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int last = sentences.end(s) - 1;
            while (last > first && style.piece(last).isEmpty()) {
                last--;
            }
            for (int i = first; i <= last; i++) {
                style.add(i, i == first, i == last);
            }
        }
        return style;
    }

    private String piece(int i) {
        StringBuilder piece = new StringBuilder();
        String form = tokens.form(i);
        for (int at = 0; at < form.length(); at++) {
            char c = form.charAt(at);
            if (DROPPED.indexOf(c) >= 0) {
                piece.append(' ');
            } else {
                piece.append(c == '–' || c == '—' ? '-' : c);
            }
        }
        return piece.toString().strip().toLowerCase(Locale.ROOT);
    }

    private void add(int i, boolean first, boolean last) {
        String piece = piece(i);
        if (piece.isEmpty()) {
            return;
        }
        boolean together = !first
                && tokens.joined(i)
                && ALONE.indexOf(piece.charAt(0)) < 0
                && ALONE.indexOf(tokens.form(i - 1).charAt(0)) < 0
                && !piece(i - 1).isEmpty()
                && DROPPED.indexOf(tokens.form(i).charAt(0)) < 0
                && !piece.equals(".");
        if (!together && !text.isEmpty()) {
            put(first ? "\n" : " ", i);
        }
        boolean stop = last && piece.length() > 1 && piece.endsWith(".") && !piece.endsWith("..");
        put(stop ? piece.substring(0, piece.length() - 1) + " ." : piece, i);
    }

    private void put(String piece, int token) {
        int length = text.length() + piece.length();
        if (length > origins.length) {
            origins = Arrays.copyOf(origins, length * 2);
        }
        Arrays.fill(origins, text.length(), length, token);
        text.append(piece);
    }

    /** The text as rewritten. */
    String text() {
        return text.toString();
    }

    /** The token of the printed text that the character at this place is from. */
    int origin(int at) {
        return origins[at];
    }
}
