package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Label;

/** How likely each label and each succession of labels is in one sentence: the forward-backward algorithm. */
final class Lattice {
    private static final int LABELS = Label.COUNT;

    private double[] alpha = new double[0];
    private double[] beta = new double[0];
    private double[] sums = new double[0];
    private final double[] pairs = new double[LABELS * LABELS];
    private int pairsAt;
    private double[] emission = alpha;
    private double[] potentials = alpha;

    /**
     * Reckons a sentence.
     *
     * @param emission the weight of each label of each token, nought where it may not be
     * @param potentials the weight of each succession, row {@link Label#COUNT} for a sentence's first
     * @return whether any way through is allowed
     */
    boolean fill(double[] emission, double[] potentials, int length) {
        this.potentials = potentials;
        pairsAt = -1;
        if (alpha.length < length * LABELS) {
            alpha = new double[length * LABELS * 2];
            beta = new double[length * LABELS * 2];
            sums = new double[length * 2];
            this.emission = new double[length * LABELS * 2];
        }
        if (this.emission.length < length * LABELS) {
            this.emission = new double[alpha.length];
        }
        System.arraycopy(emission, 0, this.emission, 0, length * LABELS);
        return forward(length) && backward(length);
    }

    private boolean forward(int length) {
        for (int t = 0; t < length; t++) {
            double sum = 0;
            for (int b = 0; b < LABELS; b++) {
                double value = 0;
                double weight = emission[t * LABELS + b];
                if (weight > 0) {
                    if (t == 0) {
                        value = potentials[LABELS * LABELS + b];
                    } else {
                        for (int a = 0; a < LABELS; a++) {
                            value += alpha[(t - 1) * LABELS + a] * potentials[a * LABELS + b];
                        }
                    }
                }
                value *= weight;
                alpha[t * LABELS + b] = value;
                sum += value;
            }
            if (!(sum > 0)) {
                return false;
            }
            for (int b = 0; b < LABELS; b++) {
                alpha[t * LABELS + b] /= sum;
            }
        }
        return true;
    }

    private boolean backward(int length) {
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
        for (int t = 0; t < length; t++) {
            double sum = 0;
            for (int label = 0; label < LABELS; label++) {
                sum += alpha[t * LABELS + label] * beta[t * LABELS + label];
            }
            sums[t] = sum;
        }
        return true;
    }

    /** How likely a token has a label. */
    double label(int t, int label) {
        return alpha[t * LABELS + label] * beta[t * LABELS + label] / sums[t];
    }

    /** How likely a token has a label after another one; {@code t} from 1. */
    double succession(int t, int before, int label) {
        if (pairsAt != t) {
            double total = 0;
            for (int a = 0; a < LABELS; a++) {
                for (int b = 0; b < LABELS; b++) {
                    double value = alpha[(t - 1) * LABELS + a]
                            * potentials[a * LABELS + b]
                            * emission[t * LABELS + b]
                            * beta[t * LABELS + b];
                    pairs[a * LABELS + b] = value;
                    total += value;
                }
            }
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] /= total;
            }
            pairsAt = t;
        }
        return pairs[before * LABELS + label];
    }
}
