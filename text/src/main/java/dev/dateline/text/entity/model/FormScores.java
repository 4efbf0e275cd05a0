package dev.dateline.text.entity.model;

/**
 * What forms say by themselves in each place near a token, summed up when a text first has them and kept for the next texts,
 * which mostly have the same words. That is a matter of the form alone, so it doesn't show what was read before.
 */
final class FormScores {
    /** How many forms are kept; a form that comes takes the room of one before it. */
    private static final int KEPT = 1 << 15;

    /** Longer ones, in characters, are hardly words, and would take too much room. */
    private static final int LONGEST = 32;

    private static final int NUMBERS = 3;

    /** Final, so that other threads see it whole or not at all. */
    private record Kept(String form, Lexicon lexicon, long[] sums) {}

    private final Weights weights;
    private final Kept[] kept = new Kept[KEPT + 2 * Words.EDGES];

    FormScores(Weights weights) {
        this.weights = weights;
    }

    /** Those of one text. */
    final class OfText {
        private final Words words;
        private final Features features;
        private final long[][] sums;
        private final int[] near = new int[Features.MOST];
        private final Weights.Sum one = new Weights.Sum();

        OfText(Words words, Features features) {
            this.words = words;
            this.features = features;
            sums = new long[words.word.length][];
        }

        /** Adds what the forms in and around a token say. */
        void add(int i, int from, int to, Weights.Sum sum) {
            int count = features.near(i, from, to, near);
            for (int k = 0; k < count; k++) {
                int form = near[k] / Features.PLACES;
                if (sums[form] == null) {
                    sums[form] = of(form);
                }
                sum.add(sums[form], near[k] % Features.PLACES * NUMBERS);
            }
        }

        private long[] of(int form) {
            boolean edge = form >= words.forms;
            String text = edge ? "" : words.text[form];
            int slot = edge ? KEPT + form - words.forms : Hash.finish(words.written[form]) & KEPT - 1;
            Kept known = kept[slot];
            if (known == null || known.lexicon != words.lexicon || !known.form.equals(text)) {
                known = new Kept(text, words.lexicon, sums(form));
                if (text.length() <= LONGEST) {
                    kept[slot] = known;
                }
            }
            return known.sums;
        }

        private long[] sums(int form) {
            long[] sums = new long[Features.PLACES * NUMBERS];
            for (int place = 0; place < Features.PLACES; place++) {
                one.clear();
                int[] hashes = features.ofForm(form * Features.PLACES + place);
                weights.add(hashes, features.count(), one);
                one.store(sums, place * NUMBERS);
            }
            return sums;
        }
    }
}
