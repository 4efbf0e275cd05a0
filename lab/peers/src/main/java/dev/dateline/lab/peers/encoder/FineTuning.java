package dev.dateline.lab.peers.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.dateline.text.entity.model.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Teaches an encoder labels, examples of like length at a time. */
final class FineTuning {
    private static final int PIECES_AT_ONCE = 2048;
    private static final int SORTED_AT_ONCE = 800;
    private static final float RATE = 1.5e-4f;
    /** What is not pretrained learns faster. */
    private static final float NEW_RATE = 1e-3f;

    private static final Set<String> NEW = Set.of("marks", "labels", "label_bias");
    private static final float DECAY = 0.01f;
    private static final int SAID_EVERY = 20;

    private final Encoder encoder;
    private final Random chance = new Random(1);

    FineTuning(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Each example once, in an order by chance, while the rate rises over a tenth of the way and then falls to nothing. */
    void train(List<Example> examples) {
        List<List<Example>> batches = batches(examples);
        Map<String, NDArray> weights = encoder.trained();
        weights.values().forEach(array -> array.setRequiresGradient(true));
        Optimizer optimizer = Optimizer.adamW()
                .optLearningRateTracker(rate(batches.size()))
                .optWeightDecays(DECAY)
                .build();
        long start = System.nanoTime();
        double loss = 0;
        for (int i = 0; i < batches.size(); i++) {
            loss += step(batches.get(i), weights, optimizer);
            if ((i + 1) % SAID_EVERY == 0 || i + 1 == batches.size()) {
                System.out.printf(
                        "%5d s: step %d of %d, loss %.4f%n",
                        (System.nanoTime() - start) / 1_000_000_000,
                        i + 1,
                        batches.size(),
                        loss / (i % SAID_EVERY + 1));
                loss = 0;
            }
        }
    }

    private static Tracker rate(int steps) {
        return new Tracker() {
            @Override
            public float getNewValue(int step) {
                float done = step / (float) steps;
                return RATE * Math.max(0.01f, Math.min(done * 10, (1 - done) / 0.9f));
            }

            @Override
            public float getNewValue(String weight, int step) {
                return getNewValue(step) * (NEW.contains(weight) ? NEW_RATE / RATE : 1);
            }
        };
    }

    private float step(List<Example> batch, Map<String, NDArray> weights, Optimizer optimizer) {
        try (NDManager scope = Engine.getInstance().newBaseManager()) {
            float loss;
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray mean = loss(scope, batch);
                gradients.backward(mean);
                loss = mean.getFloat();
            }
            weights.forEach((name, weight) -> {
                try (NDArray gradient = weight.getGradient()) {
                    optimizer.update(name, weight, gradient);
                    gradient.subi(gradient);
                }
            });
            return loss;
        }
    }

    /** The mean, over tokens, of −log of the probability of all labels that a token may have. */
    private NDArray loss(NDManager scope, List<Example> batch) {
        List<Window> windows = batch.stream().map(Example::window).toList();
        int longest = Encoder.longest(windows);
        float[] allowed = new float[windows.size() * longest * Label.COUNT];
        float[] judged = new float[windows.size() * longest];
        float all = 0;
        for (int w = 0; w < windows.size(); w++) {
            short[] labels = batch.get(w).labels();
            for (int i = 0; i < labels.length; i++) {
                int at = w * longest + i;
                judged[at] = labels[i] == 0 ? 0 : 1;
                all += judged[at];
                for (int label = 0; label < Label.COUNT; label++) {
                    allowed[at * Label.COUNT + label] = labels[i] >>> label & 1;
                }
            }
        }
        NDArray right = encoder.labels(scope, windows, true)
                .softmax(-1)
                .mul(scope.create(allowed, new Shape(judged.length, Label.COUNT)))
                .sum(new int[] {-1});
        return right.add(1e-7f).log().mul(scope.create(judged)).sum().mul(-1 / all);
    }

    private List<List<Example>> batches(List<Example> examples) {
        List<Example> mixed = new ArrayList<>(examples);
        Collections.shuffle(mixed, chance);
        List<List<Example>> batches = new ArrayList<>();
        for (int from = 0; from < mixed.size(); from += SORTED_AT_ONCE) {
            List<Example> sorted = mixed.subList(from, Math.min(mixed.size(), from + SORTED_AT_ONCE));
            sorted.sort(Comparator.comparingInt(example -> example.window().pieces().length));
            List<Example> batch = new ArrayList<>();
            for (Example example : sorted) {
                if ((batch.size() + 1) * example.window().pieces().length > PIECES_AT_ONCE) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                }
                batch.add(example);
            }
            batches.add(batch);
        }
        Collections.shuffle(batches, chance);
        return batches;
    }
}
