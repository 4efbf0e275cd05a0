package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Features;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Training text as numbers: each token's features and the set of labels it may have, sentence after sentence. */
final class TaggedText {
    private static final int BLOCK = 1 << 21;

    /** Whole sentences; {@code at} has where each token's features begin, {@code sentences} where each one's tokens do. */
    static final class Block {
        int[] features = new int[BLOCK];
        short[] labels = new short[BLOCK >> 6];
        int[] at = new int[(BLOCK >> 6) + 1];
        int[] sentences = new int[BLOCK >> 9];
        int size;
        int count;

        private void token(int[] ids, int length, short label) {
            int end = at[size] + length;
            if (end > features.length) {
                features = Arrays.copyOf(features, Math.max(end, features.length + BLOCK / 8));
            }
            if (size + 2 > at.length) {
                at = Arrays.copyOf(at, at.length * 2);
                labels = Arrays.copyOf(labels, at.length * 2);
            }
            System.arraycopy(ids, 0, features, at[size], length);
            labels[size] = label;
            at[++size] = end;
        }

        private void sentence() {
            if (count + 2 > sentences.length) {
                sentences = Arrays.copyOf(sentences, sentences.length * 2);
            }
            sentences[++count] = size;
        }
    }

    private final boolean cased;
    private final Index index = new Index();
    private final List<Block> blocks = new ArrayList<>(List.of(new Block()));

    TaggedText(boolean cased) {
        this.cased = cased;
    }

    /** Adds the sentences of a text with the labels that each token may have. */
    void add(Words words, Sentences from, short[] labels) {
        Features features = new Features(words, cased);
        int[] near = new int[Features.MOST];
        int[] ids = new int[Features.MOST];
        int[][] known = new int[features.places()][];
        for (int s = 0; s < from.size(); s++) {
            for (int i = from.first(s); i < from.end(s); i++) {
                int[] together = features.together(i, from.first(s), from.end(s));
                int length = features.count();
                index.number(together, length, 1);
                System.arraycopy(together, 0, ids, 0, length);
                int count = features.near(i, from.first(s), from.end(s), near);
                for (int k = 0; k < count; k++) {
                    int[] here = known[near[k]];
                    if (here == null) {
                        here = Arrays.copyOf(features.ofForm(near[k]), features.count());
                        // Once for a text: what only one text has is not worth a weight.
                        index.number(here, here.length, 1);
                        known[near[k]] = here;
                    }
                    System.arraycopy(here, 0, ids, length, here.length);
                    length += here.length;
                }
                last().token(ids, length, labels[i]);
            }
            last().sentence();
        }
        if (last().at[last().size] > BLOCK - (BLOCK >> 3)) {
            blocks.add(new Block());
        }
    }

    private Block last() {
        return blocks.get(blocks.size() - 1);
    }

    Index index() {
        return index;
    }

    List<Block> blocks() {
        return blocks;
    }

    int sentences() {
        return blocks.stream().mapToInt(block -> block.count).sum();
    }

    int tokens() {
        return blocks.stream().mapToInt(block -> block.size).sum();
    }

    /** Leaves only features with a new number, not negative, and gives them that. */
    void renumber(int[] numbers) {
        for (Block block : blocks) {
            int write = 0;
            int read = 0;
            for (int t = 0; t < block.size; t++) {
                int end = block.at[t + 1];
                for (; read < end; read++) {
                    int number = numbers[block.features[read]];
                    if (number >= 0) {
                        block.features[write++] = number;
                    }
                }
                block.at[t + 1] = write;
            }
            block.features = Arrays.copyOf(block.features, write);
        }
    }
}
