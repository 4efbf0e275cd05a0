package dev.dateline.text.entity.model;

/**
 * Gives every token its label: the best succession of labels of each sentence by the weights, then once more with what the
 * other sentences said of the same words. Adds and compares whole numbers only, so every machine says the same, whatever it has
 * read before and on any number of threads.
 */
public final class Tagger {
    private static final int LABELS = Label.COUNT;
    private static final int NEVER = Integer.MIN_VALUE / 4;

    private final Weights weights;
    private final FormScores forms;
    private final boolean cased;
    private final int doubt;
    private final int consent;

    /**
     * @param weights trained with the same {@code cased}
     * @param cased whether capitals mean something in this text
     * @param doubt taken from the score of being outside of names
     * @param consent given to a label that a word has wherever else it stands in the text
     */
    public Tagger(Weights weights, boolean cased, int doubt, int consent) {
        this.weights = weights;
        forms = new FormScores(weights);
        this.cased = cased;
        this.doubt = doubt;
        this.consent = consent;
    }

    /** The label of each token. */
    public byte[] labels(Words words) {
        int[] scores = scores(words);
        byte[] labels = new byte[words.size];
        best(words, scores, labels);
        if (consent > 0) {
            new Consent(words, labels).add(scores, consent);
            best(words, scores, labels);
        }
        return labels;
    }

    private int[] scores(Words words) {
        int[] scores = new int[words.size * LABELS];
        Features features = new Features(words, cased);
        FormScores.OfText ofText = forms.new OfText(words, features);
        Weights.Sum sum = new Weights.Sum();
        for (int s = 0; s + 1 < words.sentences.length; s++) {
            int from = words.sentences[s];
            int to = words.sentences[s + 1];
            for (int i = from; i < to; i++) {
                sum.clear();
                ofText.add(i, from, to, sum);
                weights.add(features.together(i, from, to), features.count(), sum);
                sum.scores(scores, i * LABELS);
                scores[i * LABELS + Label.OUTSIDE] -= doubt;
            }
        }
        return scores;
    }

    private void best(Words words, int[] scores, byte[] labels) {
        byte[] from = new byte[words.size * LABELS];
        for (int s = 0; s + 1 < words.sentences.length; s++) {
            best(scores, from, words.sentences[s], words.sentences[s + 1], labels);
        }
    }

    /** Viterbi's algorithm over one sentence. */
    private void best(int[] scores, byte[] cameFrom, int from, int to, byte[] labels) {
        int[] successions = weights.successions;
        int[] now = new int[LABELS];
        int[] before = new int[LABELS];
        for (int i = from; i < to; i++) {
            int base = 0;
            for (int label = 0; label < LABELS; label++) {
                int best = NEVER;
                int arg = 0;
                if (i == from) {
                    best = Label.isInside(label) ? NEVER : successions[LABELS * LABELS + label];
                } else if (Label.isInside(label)) {
                    int first = before[label - 1] + successions[(label - 1) * LABELS + label];
                    int inside = before[label] + successions[label * LABELS + label];
                    best = Math.max(first, inside);
                    arg = first >= inside ? label - 1 : label;
                } else {
                    for (int last = 0; last < LABELS; last++) {
                        int score = before[last] + successions[last * LABELS + label];
                        if (score > best) {
                            best = score;
                            arg = last;
                        }
                    }
                }
                cameFrom[i * LABELS + label] = (byte) arg;
                now[label] = Math.max(NEVER, best + scores[i * LABELS + label]);
                base = label == 0 ? now[0] : Math.max(base, now[label]);
            }
            // Kept near nought, so that no sentence is too long for an int.
            for (int label = 0; label < LABELS; label++) {
                now[label] = Math.max(NEVER, now[label] - base);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        int label = 0;
        for (int last = 1; last < LABELS; last++) {
            if (before[last] > before[label]) {
                label = last;
            }
        }
        for (int i = to - 1; i >= from; i--) {
            labels[i] = (byte) label;
            label = cameFrom[i * LABELS + label];
        }
    }
}
