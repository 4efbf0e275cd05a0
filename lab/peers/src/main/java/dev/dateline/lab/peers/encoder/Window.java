package dev.dateline.lab.peers.encoder;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What the encoder reads at once: consecutive sentences of one text.
 *
 * @param pieces between the marks of beginning and end
 * @param marks of each piece's word
 * @param tokens of the text that begin at a piece, −1 elsewhere
 */
record Window(int[] pieces, int[] marks, int[] tokens) {
    /** The most pieces. */
    static final int LONGEST = 192;

    /** A text as windows: as many sentences as fit, a sentence that is too long cut. */
    static List<Window> of(Tokens tokens, Sentences sentences, WordPieces vocabulary, Mark view) {
        int[][] pieces = new int[tokens.size()][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = vocabulary.of(tokens.form(i));
        }
        Mark[] marks = new Mark[pieces.length];
        List<Window> windows = new ArrayList<>();
        int start = 0;
        int size = 2;
        for (int s = 0; s < sentences.size(); s++) {
            int length = 0;
            for (int i = sentences.first(s); i < sentences.end(s); i++) {
                marks[i] = Mark.of(tokens, i, i == sentences.first(s));
                length += pieces[i].length;
            }
            if (size + length > LONGEST && size > 2) {
                windows.add(window(pieces, marks, start, sentences.first(s), vocabulary, view));
                start = sentences.first(s);
                size = 2;
            }
            for (int i = sentences.first(s); i < sentences.end(s); i++) {
                if (size + pieces[i].length > LONGEST) {
                    windows.add(window(pieces, marks, start, i, vocabulary, view));
                    start = i;
                    size = 2;
                }
                size += pieces[i].length;
            }
        }
        if (size > 2) {
            windows.add(window(pieces, marks, start, tokens.size(), vocabulary, view));
        }
        return windows;
    }

    private static Window window(int[][] pieces, Mark[] marks, int from, int to, WordPieces vocabulary, Mark view) {
        int size = 2;
        for (int i = from; i < to; i++) {
            size += Math.min(pieces[i].length, LONGEST - 2);
        }
        Window window = new Window(new int[size], new int[size], new int[size]);
        window.pieces[0] = vocabulary.number("[CLS]");
        window.marks[0] = view.ordinal();
        window.tokens[0] = -1;
        int at = 1;
        for (int i = from; i < to; i++) {
            for (int k = 0; k < Math.min(pieces[i].length, LONGEST - 2); k++) {
                window.pieces[at] = pieces[i][k];
                window.marks[at] = marks[i].ordinal();
                window.tokens[at++] = k == 0 ? i : -1;
            }
        }
        window.pieces[at] = vocabulary.number("[SEP]");
        window.tokens[at] = -1;
        return window;
    }
}
