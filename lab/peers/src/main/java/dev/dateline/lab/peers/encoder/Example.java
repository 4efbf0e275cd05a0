package dev.dateline.lab.peers.encoder;

import dev.dateline.lab.train.Gold;
import dev.dateline.lab.train.Opinions;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A window with the labels that each piece may have, bit n for label n: none where a piece is not the first of its token.
 */
record Example(Window window, short[] labels) {
    /** Those of a text on whose names there may be more than one opinion. */
    static List<Example> of(String text, List<List<Gold.Name>> opinions, WordPieces vocabulary, Mark view) {
        Tokens tokens = Tokens.of(text);
        short[] sets = Opinions.any(tokens, opinions);
        List<Example> examples = new ArrayList<>();
        for (Window window : Window.of(tokens, Sentences.of(tokens), vocabulary, view)) {
            short[] labels = new short[window.pieces().length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = window.tokens()[i] < 0 ? 0 : sets[window.tokens()[i]];
            }
            examples.add(new Example(window, labels));
        }
        return examples;
    }
}
