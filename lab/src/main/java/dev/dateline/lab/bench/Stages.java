package dev.dateline.lab.bench;

import dev.dateline.lab.bench.Usage.Cost;
import dev.dateline.link.Metrics;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.Topics;
import io.micrometer.core.instrument.Counter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The whole pipeline, stage after stage, and in the middle the reader alone: what is left of its cost is plumbing. */
record Stages(Bench bench, Corpus corpus, Cost published, int threads, Path folder, PrintStream out) {
    private static final String ENRICHED = "bench-enriched";

    /** @return whether every article came out once */
    boolean run() throws Exception {
        out.println("The whole pipeline, exactly once; CPU seconds per 1,000 articles, compilers left out");
        out.println("stage                  articles/s  client  broker  live heap  peak heap");
        print("publish", published);
        Usage.forgetPeak();
        ArticleReader reader = new ArticleReader();
        print("(reader alone, 1 thr.)", readAlone(reader));
        Cost enriched = bench.enrich(ENRICHED, threads, reader::read);
        print("enrich, " + threads + (threads == 1 ? " thread" : " threads"), enriched);
        Cost written = sink();
        print("sink to a folder", written);
        out.printf(
                Locale.ROOT,
                "%-22s %11s  %6.3f  %6.3f%n",
                "all three",
                "",
                published.client() + enriched.client() + written.client(),
                published.broker() + enriched.broker() + written.broker());
        long published = bench.warmUp() + bench.articles();
        long enrichedCount = bench.committed(ENRICHED);
        long dead = bench.committed(Topics.DEAD_LETTERS.name());
        out.printf(
                Locale.ROOT,
                "%d published, %d enriched, %d dead letters; one CPU second of clients: %.0f articles%n",
                published,
                enrichedCount,
                dead,
                1_000 / (this.published.client() + enriched.client() + written.client()));
        return published == enrichedCount && dead == 0;
    }

    private Cost readAlone(ArticleReader reader) {
        List<Article> articles = corpus.articles();
        articles.subList(0, bench.warmUp()).forEach(reader::read);
        Usage start = Usage.now(bench.broker());
        articles.subList(bench.warmUp(), bench.warmUp() + bench.articles()).forEach(reader::read);
        return Usage.now(bench.broker()).since(start, bench.articles());
    }

    private Cost sink() throws InterruptedException {
        SinkSettings settings =
                new SinkSettings(ENRICHED, Topics.SINK_DEAD_LETTERS.name(), "bench-sink", Duration.ofMinutes(1));
        Metrics metrics = new Metrics();
        SinkRun run = new SinkRun(bench.connection(), settings, new SegmentPlace(folder, 10_000), metrics).start();
        try (metrics;
                run) {
            Counter written = metrics.registry()
                    .get("dateline.sink.records")
                    .tag("kind", "article")
                    .counter();
            await(written, bench.warmUp());
            int before = (int) written.count();
            Usage start = Usage.now(bench.broker());
            await(written, bench.warmUp() + bench.articles());
            return Usage.now(bench.broker()).since(start, bench.warmUp() + bench.articles() - before);
        }
    }

    private static void await(Counter counter, int count) throws InterruptedException {
        while (counter.count() < count) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void print(String stage, Cost cost) {
        out.printf(
                Locale.ROOT,
                "%-22s %11.0f  %6.3f  %6.3f  %6d MB  %6d MB%n",
                stage,
                cost.rate(),
                cost.client(),
                cost.broker(),
                Usage.liveHeap(),
                Usage.peakHeap());
        Usage.forgetPeak();
    }
}
