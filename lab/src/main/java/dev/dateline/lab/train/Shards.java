package dev.dateline.lab.train;

import dev.dateline.text.entity.model.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * The training text dealt out to a fixed number of threads, each with a model of its own; after each round the models are
 * mixed (iterative parameter mixing: McDonald, Hall and Mann 2010). What comes out doesn't depend on how fast each runs.
 */
final class Shards implements AutoCloseable {
    private static final int COUNT = 6;

    private final List<TaggedText> texts = new ArrayList<>();
    private final List<ExecutorService> threads = new ArrayList<>();

    Shards(boolean cased) {
        for (int i = 0; i < COUNT; i++) {
            texts.add(new TaggedText(cased));
            threads.add(Executors.newSingleThreadExecutor());
        }
    }

    /** Reads the text, one document to each thread in turn. */
    void read(Teaching teaching, Lexicon lexicon, boolean cased) throws IOException {
        int[] next = {0};
        teaching.each(lesson -> {
            int shard = next[0]++ % COUNT;
            threads.get(shard).execute(() -> lesson.read(lexicon, cased, texts.get(shard)::add));
        });
        each(shard -> {});
    }

    private void each(IntConsumer work) {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int shard = i;
            all.add(threads.get(i).submit(() -> work.accept(shard)));
        }
        try {
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    int tokens() {
        return texts.stream().mapToInt(TaggedText::tokens).sum();
    }

    /** Leaves only features that come so often; gives their hashes, which are now numbered in this order. */
    int[] keepFrequent(int least) {
        int[] chosen = Index.frequent(texts.stream().map(TaggedText::index).toList(), least);
        each(shard -> {
            TaggedText text = texts.get(shard);
            text.renumber(text.index().places(chosen));
        });
        return chosen;
    }

    /** Leaves only features with a new number, not negative, and gives them that. */
    void renumber(int[] numbers) {
        each(shard -> texts.get(shard).renumber(numbers));
    }

    /** A model after so many rounds. */
    Crf train(int features, int rounds, Crf.Settings settings) {
        Crf mixed = new Crf(features, settings, 0);
        List<Crf> models = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            models.add(new Crf(features, settings, i + 1));
        }
        for (int round = 0; round < rounds; round++) {
            each(shard -> {
                models.get(shard).startFrom(mixed);
                models.get(shard).epoch(texts.get(shard));
            });
            each(shard -> mixed.mix(models, shard, COUNT));
            mixed.mixSuccessions(models);
        }
        return mixed;
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
