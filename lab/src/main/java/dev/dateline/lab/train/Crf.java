package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Label;
import dev.dateline.text.entity.model.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained sentence by sentence with AdaGrad
 * (Duchi, Hazan and Singer 2011). Where a token may have one of several labels, it is the sum over all of them that is made
 * more likely. Its own random numbers, {@code StrictMath}: the same input gives the same weights on every
 * machine.
 */
final class Crf {
    private static final int LABELS = Label.COUNT;
    private static final int ROW = Weights.ROW;
    private static final float EPSILON = 1e-6f;
    /** Smaller gradients move nothing. */
    private static final float LEAST_GRADIENT = 0.005f;

    /**
     * @param rate the size of a step
     * @param dropPercent of a token's features left out, at random, so that the others learn to do without
     */
    record Settings(float rate, int dropPercent) {}

    private final float rate;
    private final int dropPercent;
    /** Of each feature the weights of the labels but {@link Label#OUTSIDE}, then the sums of their squared gradients. */
    private final float[] weights;

    final float[] successions = new float[(LABELS + 1) * LABELS];
    private final float[] successionSquares = new float[(LABELS + 1) * LABELS];
    private final double[] potentials = new double[(LABELS + 1) * LABELS];

    private double[] emission = new double[0];
    private final Lattice all = new Lattice();
    private final Lattice right = new Lattice();
    private int[] kept = new int[1 << 12];
    private int random;

    /**
     * @param features how many there are
     * @param seed for its random numbers
     */
    Crf(int features, Settings settings, int seed) {
        rate = settings.rate();
        dropPercent = settings.dropPercent();
        random = 0x2545f491 + seed * 0x9e3779b1;
        weights = new float[features * ROW * 2];
    }

    /** Takes over the weights of another. */
    void startFrom(Crf other) {
        System.arraycopy(other.weights, 0, weights, 0, weights.length);
        System.arraycopy(other.successions, 0, successions, 0, successions.length);
        System.arraycopy(other.successionSquares, 0, successionSquares, 0, successionSquares.length);
    }

    /** Moves one part of the weights, of so many parts, to the mean of those models that have moved them. */
    void mix(List<Crf> models, int part, int parts) {
        int features = weights.length / (2 * ROW);
        int from = (int) ((long) features * part / parts) * 2 * ROW;
        int to = (int) ((long) features * (part + 1) / parts) * 2 * ROW;
        for (int row = from; row < to; row += 2 * ROW) {
            for (int at = row; at < row + ROW; at++) {
                mixOne(models, at, at + ROW);
            }
        }
    }

    private void mixOne(List<Crf> models, int at, int square) {
        float moved = 0;
        float squares = 0;
        int count = 0;
        for (Crf model : models) {
            if (model.weights[square] != weights[square]) {
                moved += model.weights[at] - weights[at];
                squares += model.weights[square] - weights[square];
                count++;
            }
        }
        if (count > 0) {
            weights[at] += moved / count;
            weights[square] += squares / count;
        }
    }

    /** Moves the weights of successions to the mean of the models'. */
    void mixSuccessions(List<Crf> models) {
        for (int i = 0; i < successions.length; i++) {
            float sum = 0;
            float squares = 0;
            for (Crf model : models) {
                sum += model.successions[i];
                squares += model.successionSquares[i];
            }
            successions[i] = sum / models.size();
            successionSquares[i] = squares / models.size();
        }
    }

    /** What a feature adds to a label. */
    float weight(int feature, int label) {
        return label == Label.OUTSIDE ? 0 : weights[feature * ROW * 2 + label - 1];
    }

    /** A new number for each feature: the ones with the largest weights are numbered, so many of them, the others -1. */
    int[] largest(int most) {
        int features = weights.length / (2 * ROW);
        float[] size = new float[features];
        for (int f = 0; f < features; f++) {
            for (int label = 0; label < ROW; label++) {
                size[f] = Math.max(size[f], Math.abs(weights[f * ROW * 2 + label]));
            }
        }
        float[] sorted = size.clone();
        Arrays.sort(sorted);
        float least = sorted[Math.max(0, features - most)];
        int[] numbers = new int[features];
        int count = 0;
        for (int i = 0; i < features; i++) {
            numbers[i] = count < most && size[i] >= least ? count++ : -1;
        }
        return numbers;
    }

    /** Goes over all sentences once, in an order of chance. */
    void epoch(TaggedText text) {
        long[] order = new long[text.sentences()];
        int n = 0;
        for (int b = 0; b < text.blocks().size(); b++) {
            for (int s = 0; s < text.blocks().get(b).count; s++) {
                int j = (int) ((next() & 0xffffffffL) % (n + 1));
                order[n] = order[j];
                order[j] = (long) b << 32 | s;
                n++;
            }
        }
        for (long sentence : order) {
            learn(text.blocks().get((int) (sentence >>> 32)), (int) sentence);
        }
    }

    private int next() {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        return random;
    }

    private void learn(TaggedText.Block text, int sentence) {
        int from = text.sentences[sentence];
        int length = text.sentences[sentence + 1] - from;
        if (length == 0) {
            return;
        }
        score(text, from, length);
        for (int a = 0; a <= LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                boolean allowed = a == LABELS ? !Label.isInside(b) : Label.follows(a, b);
                potentials[a * LABELS + b] = allowed ? StrictMath.exp(successions[a * LABELS + b]) : 0;
            }
        }
        all.fill(emission, potentials, length);
        for (int t = 0; t < length; t++) {
            for (int label = 0; label < LABELS; label++) {
                emission[t * LABELS + label] *= text.labels[from + t] >>> label & 1;
            }
        }
        if (right.fill(emission, potentials, length)) {
            step(text, from, length);
        }
    }

    private void score(TaggedText.Block text, int from, int length) {
        int base = text.at[from];
        int features = text.at[from + length] - base;
        if (emission.length < length * LABELS) {
            emission = new double[length * LABELS * 2];
        }
        kept = features > kept.length ? new int[features * 2] : kept;
        float[] score = new float[LABELS];
        for (int t = 0; t < length; t++) {
            Arrays.fill(score, 0);
            for (int f = text.at[from + t]; f < text.at[from + t + 1]; f++) {
                boolean drop = (next() & 0x7fffffff) % 100 < dropPercent;
                int row = drop ? -1 : text.features[f] * ROW * 2;
                kept[f - base] = row;
                if (!drop) {
                    for (int label = 0; label < ROW; label++) {
                        score[label + 1] += weights[row + label];
                    }
                }
            }
            float most = 0;
            for (float value : score) {
                most = Math.max(most, value);
            }
            for (int label = 0; label < LABELS; label++) {
                emission[t * LABELS + label] = Math.max(1e-30, StrictMath.exp(score[label] - most));
            }
        }
    }

    private void step(TaggedText.Block text, int from, int length) {
        float[] gradient = new float[LABELS];
        int base = text.at[from];
        for (int t = 0; t < length; t++) {
            boolean moves = false;
            for (int label = 0; label < LABELS; label++) {
                double difference = right.label(t, label) - all.label(t, label);
                gradient[label] = (float) difference;
                moves |= label > 0 && Math.abs(difference) >= LEAST_GRADIENT;
            }
            for (int f = text.at[from + t]; f < text.at[from + t + 1] && moves; f++) {
                int row = kept[f - base];
                if (row >= 0) {
                    move(row, gradient);
                }
            }
            for (int a = t == 0 ? LABELS : 0; a < (t == 0 ? LABELS + 1 : LABELS); a++) {
                for (int b = 0; b < LABELS; b++) {
                    float move = t == 0 ? gradient[b] : (float) (right.succession(t, a, b) - all.succession(t, a, b));
                    if (Math.abs(move) >= LEAST_GRADIENT) {
                        int at = a * LABELS + b;
                        successionSquares[at] += move * move;
                        successions[at] += rate * move / ((float) Math.sqrt(successionSquares[at]) + EPSILON);
                    }
                }
            }
        }
    }

    private void move(int row, float[] gradient) {
        for (int label = 0; label < ROW; label++) {
            float move = gradient[label + 1];
            if (Math.abs(move) >= LEAST_GRADIENT) {
                int square = row + ROW + label;
                weights[square] += move * move;
                weights[row + label] += rate * move / ((float) Math.sqrt(weights[square]) + EPSILON);
            }
        }
    }
}
