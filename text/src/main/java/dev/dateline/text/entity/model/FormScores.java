package dev.dateline.text.entity.model;

/** What each form of a text says by itself in each place, summed up when it is first met: most words come again. */
final class FormScores {
    private static final int ROOM = 3;

    private final Features features;
    private final Weights weights;
    private final long[] sums;
    private final boolean[] known;
    private final int[] near = new int[Features.MOST];
    private final Weights.Sum one = new Weights.Sum();

    FormScores(Features features, Weights weights) {
        this.features = features;
        this.weights = weights;
        known = new boolean[features.places()];
        sums = new long[known.length * ROOM];
    }

    /** Adds what the forms in and around a token say. */
    void add(int i, int from, int to, Weights.Sum sum) {
        int count = features.near(i, from, to, near);
        for (int k = 0; k < count; k++) {
            int place = near[k];
            if (!known[place]) {
                one.clear();
                int[] hashes = features.ofForm(place);
                weights.add(hashes, features.count(), one);
                one.store(sums, place * ROOM);
                known[place] = true;
            }
            sum.add(sums, place * ROOM);
        }
    }
}
