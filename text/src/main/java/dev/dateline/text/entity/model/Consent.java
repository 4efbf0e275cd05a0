package dev.dateline.text.entity.model;

import java.util.Arrays;

/** How often each word of a text was given each kind of label, in a hash table without objects. */
final class Consent {
    private static final int KINDS = 5;

    private final Words words;
    private final byte[] labels;
    /** Where in {@link #counts} each token's word is counted; -1 for words that are no part of names by themselves. */
    private final int[] row;

    private final int[] counts;

    Consent(Words words, byte[] labels) {
        this.words = words;
        this.labels = labels;
        int room = Math.max(2, Integer.highestOneBit(Math.max(1, words.size)) << 2);
        int[] first = new int[room];
        row = new int[words.size];
        counts = new int[words.size * KINDS];
        Arrays.fill(first, -1);
        for (int i = 0; i < words.size; i++) {
            if (!telling(words.known[words.form[i]])) {
                row[i] = -1;
                continue;
            }
            int word = words.word[words.form[i]];
            int slot = Hash.finish(word) & room - 1;
            while (first[slot] >= 0 && words.word[words.form[first[slot]]] != word) {
                slot = slot + 1 & room - 1;
            }
            if (first[slot] < 0) {
                first[slot] = i;
            }
            row[i] = first[slot];
            counts[row[i] * KINDS + kind(labels[i])]++;
        }
    }

    private static boolean telling(int known) {
        int capital = known & Lexicon.CAPITAL;
        return capital == 0 || capital >= 3;
    }

    private static int kind(int label) {
        return label + 1 >> 1;
    }

    /** Adds to each label of a token in the measure in which the word has it elsewhere. */
    void add(int[] scores, int most) {
        for (int i = 0; i < words.size; i++) {
            if (row[i] < 0) {
                continue;
            }
            int at = row[i] * KINDS;
            int others = -1;
            for (int kind = 0; kind < KINDS; kind++) {
                others += counts[at + kind];
            }
            for (int label = 0; label < Label.COUNT && others > 0; label++) {
                int same = counts[at + kind(label)] - (kind(label) == kind(labels[i]) ? 1 : 0);
                scores[i * Label.COUNT + label] += most * same / (others + 1);
            }
        }
    }
}
