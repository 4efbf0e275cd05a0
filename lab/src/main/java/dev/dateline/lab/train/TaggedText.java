package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Features;
import dev.dateline.text.entity.model.Words;
import dev.dateline.text.sentence.Sentences;
import java.util.Arrays;

/** All training text as numbers: each token's features and label, sentence after sentence. */
final class TaggedText {
    int[] features = new int[1 << 20];
    byte[] labels = new byte[1 << 16];
    private int[] featureAt = new int[1 << 16];
    private int[] sentenceAt = new int[1 << 14];
    private int tokens;
    private int sentences;

    /** Adds the sentences of a text with their labels. */
    void add(Words words, Sentences from, byte[] gold, boolean cased) {
        Features reader = new Features(words, cased);
        for (int s = 0; s < from.size(); s++) {
            for (int i = from.first(s); i < from.end(s); i++) {
                int[] hashes = reader.of(i, from.first(s), from.end(s));
                token(hashes, reader.count(), gold[i]);
            }
            if (sentences + 2 > sentenceAt.length) {
                sentenceAt = Arrays.copyOf(sentenceAt, sentenceAt.length * 2);
            }
            sentenceAt[++sentences] = tokens;
        }
    }

    private void token(int[] hashes, int count, byte label) {
        int end = featureAt[tokens] + count;
        if (end > features.length) {
            features = Arrays.copyOf(features, Math.max(end, features.length * 2));
        }
        if (tokens + 2 > featureAt.length) {
            featureAt = Arrays.copyOf(featureAt, featureAt.length * 2);
            labels = Arrays.copyOf(labels, labels.length * 2);
        }
        System.arraycopy(hashes, 0, features, featureAt[tokens], count);
        labels[tokens] = label;
        featureAt[++tokens] = end;
    }

    int sentences() {
        return sentences;
    }

    int tokens() {
        return tokens;
    }

    /** The first token of a sentence. */
    int sentence(int index) {
        return sentenceAt[index];
    }

    /** Where the features of a token begin. */
    int feature(int token) {
        return featureAt[token];
    }

    /**
     * Drops the features seen less than so many times, and replaces each other hash by its place in the array that is
     * given back, which is ascending.
     */
    int[] number(int least) {
        int used = featureAt[tokens];
        int[] sorted = Arrays.copyOf(features, used);
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < used; ) {
            int j = i;
            while (j < used && sorted[j] == sorted[i]) {
                j++;
            }
            if (j - i >= least && sorted[i] != 0) {
                sorted[count++] = sorted[i];
            }
            i = j;
        }
        int[] hashes = Arrays.copyOf(sorted, count);
        keep(hashes);
        return hashes;
    }

    /** Drops the features that are not among these, ascending, and replaces each other by its place among them. */
    void keep(int[] chosen) {
        int write = 0;
        int read = 0;
        for (int t = 0; t < tokens; t++) {
            int end = featureAt[t + 1];
            for (; read < end; read++) {
                int number = Arrays.binarySearch(chosen, features[read]);
                if (number >= 0) {
                    features[write++] = number;
                }
            }
            featureAt[t + 1] = write;
        }
    }
}
