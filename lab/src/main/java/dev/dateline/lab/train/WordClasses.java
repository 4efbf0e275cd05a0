package dev.dateline.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts words into classes by the company they keep: each word is a vector of how much more often than by chance each
 * frequent word stands right before and after it (positive pointwise mutual information), folded by chance into fewer
 * dimensions, and the vectors are clustered by their angles (spherical k-means). The same text gives the same classes.
 */
final class WordClasses {
    private static final int CLASSES = 255;
    private static final int CONTEXTS = 2000;
    private static final int DIMENSIONS = 160;
    private static final int MOST_WORDS = 60_000;
    private static final int LEAST_SEEN = 25;
    private static final int ROUNDS = 8;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] counts = new int[1 << 16];
    private int[] text = new int[1 << 20];
    private int length;

    /** One more word of the text. */
    void add(String word) {
        Integer id = ids.get(word);
        if (id == null) {
            id = words.size();
            ids.put(word, id);
            words.add(word);
            counts = id < counts.length ? counts : Arrays.copyOf(counts, counts.length * 2);
        }
        counts[id]++;
        text = length < text.length ? text : Arrays.copyOf(text, text.length * 2);
        text[length++] = id;
    }

    /** The class, from 1, of each word that is frequent enough. */
    Map<String, Integer> classes() {
        int[] rank = ranks();
        int size = (int) Arrays.stream(rank).filter(r -> r < MOST_WORDS).count();
        float[][] vectors = vectors(rank, size);
        int[] classes = cluster(vectors);
        Map<String, Integer> result = new HashMap<>();
        for (int id = 0; id < words.size(); id++) {
            if (rank[id] < MOST_WORDS) {
                result.put(words.get(id), classes[rank[id]] + 1);
            }
        }
        return result;
    }

    /** Each word's place by frequency; beyond {@link #MOST_WORDS} for rare ones. */
    private int[] ranks() {
        Integer[] order = new Integer[words.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> counts[a] != counts[b]
                        ? Integer.compare(counts[b], counts[a])
                        : words.get(a).compareTo(words.get(b)));
        int[] rank = new int[words.size()];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i < MOST_WORDS && counts[order[i]] >= LEAST_SEEN ? i : Integer.MAX_VALUE;
        }
        return rank;
    }

    private float[][] vectors(int[] rank, int size) {
        int[][] near = new int[size][2 * CONTEXTS];
        long[] contextSums = new long[2 * CONTEXTS];
        long[] wordSums = new long[size];
        for (int i = 1; i + 1 < length; i++) {
            int word = rank[text[i]];
            if (word < size) {
                for (int side = 0; side < 2; side++) {
                    int other = rank[text[side == 0 ? i - 1 : i + 1]];
                    if (other < CONTEXTS) {
                        near[word][side * CONTEXTS + other]++;
                        contextSums[side * CONTEXTS + other]++;
                        wordSums[word]++;
                    }
                }
            }
        }
        double total = Arrays.stream(wordSums).sum();
        float[][] vectors = new float[size][];
        for (int word = 0; word < size; word++) {
            float[] vector = new float[DIMENSIONS];
            for (int context = 0; context < near[word].length; context++) {
                if (near[word][context] > 0) {
                    double chance = (double) wordSums[word] * contextSums[context] / total;
                    float information = (float) StrictMath.log(near[word][context] / chance);
                    if (information > 0) {
                        fold(vector, context, information);
                    }
                }
            }
            near[word] = new int[0];
            vectors[word] = unit(vector);
        }
        return vectors;
    }

    /** Adds a dimension of many to four of few, with signs by chance. */
    private static void fold(float[] vector, int context, float value) {
        int random = context * 0x9e3779b1 + 0x7f4a7c15;
        for (int k = 0; k < 4; k++) {
            random ^= random << 13;
            random ^= random >>> 17;
            random ^= random << 5;
            vector[(random >>> 1) % DIMENSIONS] += (random & 1) == 0 ? value : -value;
        }
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float norm = square > 0 ? (float) Math.sqrt(square) : 1;
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return vector;
    }

    private static int[] cluster(float[][] vectors) {
        if (vectors.length == 0) {
            return new int[0];
        }
        float[][] centres = new float[CLASSES][];
        for (int c = 0; c < CLASSES; c++) {
            centres[c] = vectors[(int) ((long) c * Math.min(vectors.length, 8_000) / CLASSES)].clone();
        }
        int[] nearest = new int[vectors.length];
        for (int round = 0; round < ROUNDS; round++) {
            float[][] sums = new float[CLASSES][DIMENSIONS];
            for (int word = 0; word < vectors.length; word++) {
                nearest[word] = nearest(vectors[word], centres);
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[nearest[word]][d] += vectors[word][d];
                }
            }
            for (int c = 0; c < CLASSES; c++) {
                centres[c] = unit(sums[c]);
            }
        }
        return nearest;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float product = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                product += vector[d] * centres[c][d];
            }
            if (product > most) {
                most = product;
                best = c;
            }
        }
        return best;
    }
}
