package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Label;
import java.util.Arrays;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained sentence by sentence with AdaGrad
 * (Duchi, Hazan and Singer 2011). One thread, its own random numbers, {@code StrictMath}: the same input gives the same
 * weights on every machine.
 */
final class Crf {
    private static final int LABELS = Label.COUNT;
    private static final float EPSILON = 1e-6f;

    private final float rate;
    private final int dropPercent;
    final float[] weights;
    final float[] successions = new float[(LABELS + 1) * LABELS];

    private final float[] squares;
    private final float[] successionSquares = new float[(LABELS + 1) * LABELS];
    private final double[] potentials = new double[(LABELS + 1) * LABELS];

    private double[] emission = new double[0];
    private double[] alpha = new double[0];
    private double[] beta = new double[0];
    private int[] kept = new int[0];
    private int random = 0x2545f491;

    /**
     * @param features how many there are
     * @param rate the size of a step
     * @param dropPercent of a token's features left out, at random, so that the others learn to do without
     */
    Crf(int features, float rate, int dropPercent) {
        this.rate = rate;
        this.dropPercent = dropPercent;
        weights = new float[features * LABELS];
        squares = new float[features * LABELS];
    }

    /** The features with the largest weights, so many of them, ascending. */
    int[] largest(int most) {
        int features = weights.length / LABELS;
        float[] size = new float[features];
        for (int i = 0; i < weights.length; i++) {
            size[i / LABELS] = Math.max(size[i / LABELS], Math.abs(weights[i]));
        }
        float[] sorted = size.clone();
        Arrays.sort(sorted);
        float least = sorted[Math.max(0, features - most)];
        int[] chosen = new int[features];
        int count = 0;
        for (int i = 0; i < features && count < most; i++) {
            if (size[i] >= least) {
                chosen[count++] = i;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** Goes over all sentences once, in an order of chance. */
    void epoch(TaggedText text) {
        int[] order = new int[text.sentences()];
        for (int i = 0; i < order.length; i++) {
            int j = (int) ((next() & 0xffffffffL) % (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        for (int sentence : order) {
            learn(text, text.sentence(sentence), text.sentence(sentence + 1));
        }
    }

    private int next() {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        return random;
    }

    private void learn(TaggedText text, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return;
        }
        score(text, from, to);
        for (int a = 0; a <= LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                boolean allowed = a == LABELS ? !Label.isInside(b) : Label.follows(a, b);
                potentials[a * LABELS + b] = allowed ? StrictMath.exp(successions[a * LABELS + b]) : 0;
            }
        }
        forward(length);
        backward(length);
        step(text, from, length);
    }

    private void score(TaggedText text, int from, int to) {
        int length = to - from;
        int features = text.feature(to) - text.feature(from);
        if (emission.length < length * LABELS) {
            emission = new double[length * LABELS * 2];
            alpha = new double[length * LABELS * 2];
            beta = new double[length * LABELS * 2];
        }
        if (kept.length < features) {
            kept = new int[features * 2];
        }
        int base = text.feature(from);
        for (int t = 0; t < length; t++) {
            double[] score = new double[LABELS];
            for (int f = text.feature(from + t); f < text.feature(from + t + 1); f++) {
                boolean drop = (next() & 0x7fffffff) % 100 < dropPercent;
                kept[f - base] = drop ? -1 : text.features[f];
                if (!drop) {
                    int row = text.features[f] * LABELS;
                    for (int label = 0; label < LABELS; label++) {
                        score[label] += weights[row + label];
                    }
                }
            }
            double most = Arrays.stream(score).max().orElse(0);
            for (int label = 0; label < LABELS; label++) {
                emission[t * LABELS + label] = StrictMath.exp(score[label] - most);
            }
        }
    }

    private void forward(int length) {
        for (int t = 0; t < length; t++) {
            double sum = 0;
            for (int b = 0; b < LABELS; b++) {
                double value = 0;
                if (t == 0) {
                    value = potentials[LABELS * LABELS + b];
                } else {
                    for (int a = 0; a < LABELS; a++) {
                        value += alpha[(t - 1) * LABELS + a] * potentials[a * LABELS + b];
                    }
                }
                value *= emission[t * LABELS + b];
                alpha[t * LABELS + b] = value;
                sum += value;
            }
            for (int b = 0; b < LABELS; b++) {
                alpha[t * LABELS + b] /= sum;
            }
        }
    }

    private void backward(int length) {
        for (int a = 0; a < LABELS; a++) {
            beta[(length - 1) * LABELS + a] = 1;
        }
        for (int t = length - 2; t >= 0; t--) {
            double sum = 0;
            for (int a = 0; a < LABELS; a++) {
                double value = 0;
                for (int b = 0; b < LABELS; b++) {
                    value += potentials[a * LABELS + b] * emission[(t + 1) * LABELS + b] * beta[(t + 1) * LABELS + b];
                }
                beta[t * LABELS + a] = value;
                sum += value;
            }
            for (int a = 0; a < LABELS; a++) {
                beta[t * LABELS + a] /= sum;
            }
        }
    }

    private void step(TaggedText text, int from, int length) {
        double[] expected = new double[LABELS * LABELS];
        float[] gradient = new float[LABELS];
        int base = text.feature(from);
        for (int t = 0; t < length; t++) {
            double sum = 0;
            for (int label = 0; label < LABELS; label++) {
                sum += alpha[t * LABELS + label] * beta[t * LABELS + label];
            }
            int gold = text.labels[from + t];
            for (int label = 0; label < LABELS; label++) {
                double probability = alpha[t * LABELS + label] * beta[t * LABELS + label] / sum;
                gradient[label] = (float) ((label == gold ? 1 : 0) - probability);
            }
            for (int f = text.feature(from + t); f < text.feature(from + t + 1); f++) {
                int row = kept[f - base];
                if (row >= 0) {
                    for (int label = 0; label < LABELS; label++) {
                        move(weights, squares, row * LABELS + label, gradient[label]);
                    }
                }
            }
            if (t == 0) {
                for (int label = 0; label < LABELS; label++) {
                    move(successions, successionSquares, LABELS * LABELS + label, gradient[label]);
                }
                continue;
            }
            double total = 0;
            for (int a = 0; a < LABELS; a++) {
                for (int b = 0; b < LABELS; b++) {
                    double value = alpha[(t - 1) * LABELS + a]
                            * potentials[a * LABELS + b]
                            * emission[t * LABELS + b]
                            * beta[t * LABELS + b];
                    expected[a * LABELS + b] = value;
                    total += value;
                }
            }
            int goldBefore = text.labels[from + t - 1];
            for (int a = 0; a < LABELS; a++) {
                for (int b = 0; b < LABELS; b++) {
                    double seen = a == goldBefore && b == gold ? 1 : 0;
                    int at = a * LABELS + b;
                    move(successions, successionSquares, at, (float) (seen - expected[at] / total));
                }
            }
        }
    }

    private void move(float[] values, float[] squares, int at, float gradient) {
        squares[at] += gradient * gradient;
        values[at] += rate * gradient / ((float) Math.sqrt(squares[at]) + EPSILON);
    }
}
