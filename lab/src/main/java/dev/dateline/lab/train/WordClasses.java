package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts words into classes by the company they keep: each word is a vector of how much more often than by chance each
 * frequent word stands right before and after it (positive pointwise mutual information), folded by chance into fewer
 * dimensions, and the vectors are clustered by their angles. The same text gives the same classes.
 */
final class WordClasses {
    private static final int CLASSES = 255;
    /** Each class is cut into so many. */
    private static final int PARTS = 8;
    /** The classes are gathered into so many groups. */
    private static final int GROUPS = 31;

    private static final int CONTEXTS = 2000;
    private static final int DIMENSIONS = 192;
    private static final int MOST_WORDS = 120_000;
    private static final int LEAST_SEEN = 10;
    private static final int ROUNDS = 8;
    /** Words whose neighbours are counted at once: bounds the memory. */
    private static final int AT_ONCE = 20_000;

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

    /** Of each word that is frequent enough its class, part and group, as {@link Lexicon} keeps them. */
    Map<String, Integer> classes() {
        int[] rank = ranks();
        int size = (int) Arrays.stream(rank).filter(r -> r < MOST_WORDS).count();
        float[][] vectors = vectors(rank, size);
        Clusters classes = Clusters.of(vectors, CLASSES, ROUNDS);
        int[] parts = parts(vectors, classes.nearest());
        int[] groups = Clusters.of(classes.centres(), GROUPS, ROUNDS).nearest();
        Map<String, Integer> result = new HashMap<>();
        for (int id = 0; id < words.size(); id++) {
            if (rank[id] < MOST_WORDS) {
                int number = classes.nearest()[rank[id]];
                result.put(words.get(id), Lexicon.kind(number + 1, parts[rank[id]], groups[number] + 1));
            }
        }
        return result;
    }

    private static int[] parts(float[][] vectors, int[] classes) {
        int[] parts = new int[vectors.length];
        for (int c = 0; c < CLASSES; c++) {
            int number = c;
            int[] members = IntStream.range(0, vectors.length)
                    .filter(word -> classes[word] == number)
                    .toArray();
            float[][] those =
                    Arrays.stream(members).mapToObj(word -> vectors[word]).toArray(float[][]::new);
            int[] nearest = Clusters.of(those, PARTS, ROUNDS).nearest();
            for (int i = 0; i < members.length; i++) {
                parts[members[i]] = nearest[i];
            }
        }
        return parts;
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
        long[] contextSums = new long[2 * CONTEXTS];
        long[] wordSums = new long[size];
        neighbours(rank, 0, size, (word, context) -> {
            contextSums[context]++;
            wordSums[word]++;
        });
        double total = Arrays.stream(wordSums).sum();
        float[][] vectors = new float[size][];
        for (int from = 0; from < size; from += AT_ONCE) {
            int first = from;
            int[][] near = new int[Math.min(AT_ONCE, size - from)][2 * CONTEXTS];
            neighbours(rank, from, from + near.length, (word, context) -> near[word - first][context]++);
            for (int i = 0; i < near.length; i++) {
                vectors[from + i] = vector(near[i], wordSums[from + i], contextSums, total);
            }
        }
        return vectors;
    }

    private interface Neighbour {
        void add(int word, int context);
    }

    private void neighbours(int[] rank, int from, int to, Neighbour each) {
        for (int i = 1; i + 1 < length; i++) {
            int word = rank[text[i]];
            if (word >= from && word < to) {
                for (int side = 0; side < 2; side++) {
                    int other = rank[text[side == 0 ? i - 1 : i + 1]];
                    if (other < CONTEXTS) {
                        each.add(word, side * CONTEXTS + other);
                    }
                }
            }
        }
    }

    private static float[] vector(int[] near, long wordSum, long[] contextSums, double total) {
        float[] vector = new float[DIMENSIONS];
        for (int context = 0; context < near.length; context++) {
            if (near[context] > 0) {
                double chance = (double) wordSum * contextSums[context] / total;
                float information = (float) StrictMath.log(near[context] / chance);
                if (information > 0) {
                    fold(vector, context, information);
                }
            }
        }
        return Clusters.unit(vector);
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
}
