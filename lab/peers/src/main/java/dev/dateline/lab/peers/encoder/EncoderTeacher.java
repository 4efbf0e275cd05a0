package dev.dateline.lab.peers.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.dateline.lab.train.Gold;
import dev.dateline.text.entity.model.Label;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A fine-tuned encoder that labels news, over Dateline's own tokens and sentences. */
public final class EncoderTeacher {
    private static final int WINDOWS_AT_ONCE = 16;

    private final Encoder encoder;
    private final WordPieces vocabulary;

    /** The teacher in a folder that {@code finetune} has written. */
    public EncoderTeacher(Path folder) throws IOException {
        encoder = Encoder.read(Engine.getInstance().newBaseManager(), folder.resolve("encoder.bin"));
        vocabulary = Pretrained.vocabulary();
    }

    /** The names in a text, as those who annotated the gold would see them. */
    public List<Gold.Name> names(String text) {
        Tokens tokens = Tokens.of(text);
        return names(tokens, labels(chances(tokens)));
    }

    private float[][] chances(Tokens tokens) {
        float[][] chances = new float[tokens.size()][Label.COUNT];
        List<Window> all = Window.of(tokens, Sentences.of(tokens), vocabulary, Mark.AS_GOLD);
        for (int from = 0; from < all.size(); from += WINDOWS_AT_ONCE) {
            List<Window> windows = all.subList(from, Math.min(all.size(), from + WINDOWS_AT_ONCE));
            int longest = Encoder.longest(windows);
            try (NDManager scope = Engine.getInstance().newBaseManager();
                    NDArray read = encoder.labels(scope, windows, false).softmax(-1)) {
                float[] numbers = read.toFloatArray();
                for (int w = 0; w < windows.size(); w++) {
                    int[] begun = windows.get(w).tokens();
                    for (int i = 0; i < begun.length; i++) {
                        if (begun[i] >= 0) {
                            System.arraycopy(
                                    numbers, (w * longest + i) * Label.COUNT, chances[begun[i]], 0, Label.COUNT);
                        }
                    }
                }
            }
        }
        return chances;
    }

    /** The best label of each token that may follow the one before. */
    private static byte[] labels(float[][] chances) {
        byte[] labels = new byte[chances.length];
        int before = Label.OUTSIDE;
        for (int i = 0; i < labels.length; i++) {
            int best = Label.OUTSIDE;
            for (int label = 1; label < Label.COUNT; label++) {
                if (Label.follows(before, label) && chances[i][label] > chances[i][best]) {
                    best = label;
                }
            }
            labels[i] = (byte) best;
            before = best;
        }
        return labels;
    }

    private static List<Gold.Name> names(Tokens tokens, byte[] labels) {
        List<Gold.Name> names = new ArrayList<>();
        for (int i = 0; i < labels.length; ) {
            int end = i + 1;
            if (labels[i] != Label.OUTSIDE) {
                while (end < labels.length && Label.isInside(labels[end])) {
                    end++;
                }
                names.add(new Gold.Name(
                        tokens.codePointStart(i),
                        tokens.codePointEnd(end - 1),
                        switch (Label.type(labels[i])) {
                            case PERSON -> "PER";
                            case ORGANIZATION -> "ORG";
                            case LOCATION -> "LOC";
                            case MISC -> "MISC";
                        }));
            }
            i = end;
        }
        return names;
    }
}
