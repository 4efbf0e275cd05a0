package dev.dateline.lab.peers;

import dev.dateline.lab.Cost;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Lets contenders read the same corpora one after the other: each is loaded, warmed up on the first corpus, measured on
 * every corpus, and dropped before the next.
 *
 * @param <D> a document
 * @param <R> what is read in it
 */
final class Race<D, R> {
    /** A corpus. */
    record Corpus<D>(String name, List<D> documents) {}

    /** What a contender read in a corpus, in the order of its documents, and what that cost. */
    record Lap<R>(String contender, String corpus, List<R> read, Cost cost, double heap) {}

    /** Compilers take long: after ten seconds of work a reader may still cost three times what it does in the end. */
    private static final double WARM_UP_SECONDS = 40;

    private static final double SECONDS = 3;

    private final List<Corpus<D>> corpora;
    private final ToLongFunction<D> tokens;

    Race(List<Corpus<D>> corpora, Function<D, String> text) {
        this.corpora = corpora;
        tokens = document -> Tokens.of(text.apply(document)).size();
    }

    /** One lap for each contender and corpus, contender after contender. */
    List<Lap<R>> run(List<Contender<D, R>> contenders) {
        List<Lap<R>> laps = new ArrayList<>();
        for (Contender<D, R> contender : contenders) {
            laps.addAll(run(contender));
        }
        return laps;
    }

    private List<Lap<R>> run(Contender<D, R> contender) {
        double before = Cost.heap();
        Function<D, R> reader = contender.load().get();
        warmUp(reader);
        double heap = Cost.heap() - before;
        List<Lap<R>> laps = new ArrayList<>();
        for (Corpus<D> corpus : corpora) {
            List<R> read = new ArrayList<>();
            Runnable pass = () -> {
                read.clear();
                corpus.documents().forEach(document -> read.add(reader.apply(document)));
            };
            long size = corpus.documents().stream().mapToLong(tokens).sum();
            Cost cost = Cost.of(pass, size, SECONDS);
            laps.add(new Lap<>(contender.name(), corpus.name(), read, cost, heap));
            System.err.println(contender.name() + " has read " + corpus.name() + ": " + cost);
        }
        return laps;
    }

    private void warmUp(Function<D, R> reader) {
        List<D> documents =
                corpora.stream().flatMap(corpus -> corpus.documents().stream()).toList();
        int[] next = {0};
        Cost.of(() -> reader.apply(documents.get(next[0]++ % documents.size())), 1, WARM_UP_SECONDS);
    }
}
