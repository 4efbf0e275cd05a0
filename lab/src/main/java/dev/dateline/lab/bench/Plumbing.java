package dev.dateline.lab.bench;

import dev.dateline.lab.bench.Usage.Cost;
import dev.dateline.link.Startup;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Language;
import dev.dateline.wire.Provenance;
import dev.dateline.wire.Published;
import dev.dateline.wire.Topics;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/** What the job costs around the reading, beside the plain loop, in turns so that a slow moment befalls both. */
record Plumbing(Bench bench, int rounds, PrintStream out) {
    /** Rounds that are not counted: the job's code is larger than the loop's and takes longer to be compiled well. */
    private static final int WARM_UPS = 4;

    private record Round(Cost loop, Cost job) {
        double ratio() {
            return job.client() / loop.client();
        }
    }

    void run() throws Exception {
        out.println(
                "Plumbing: one thread, a reader that marks nothing; CPU seconds per 1,000 articles, compilers left out");
        out.println("           plain loop, at least once     enrich, exactly once");
        out.println("round      articles/s  client  broker    articles/s  client  broker    client ratio");
        List<Round> measured = new ArrayList<>();
        for (int n = 1 - WARM_UPS; n <= rounds; n++) {
            Round round = round(n);
            print(n > 0 ? Integer.toString(n) : "(warm-up)", round);
            if (n > 0) {
                measured.add(round);
            }
        }
        measured.sort((one, other) -> Double.compare(one.ratio(), other.ratio()));
        out.printf(
                Locale.ROOT,
                "median client ratio %.2f%n%n",
                measured.get(rounds / 2).ratio());
    }

    private Round round(int n) throws Exception {
        Cost job = null;
        if (n % 2 == 1) {
            job = job(n);
        }
        Cost loop = loop(n);
        return new Round(loop, job == null ? job(n) : job);
    }

    private Cost job(int n) throws Exception {
        String name = "bench-job-" + n;
        Cost cost = bench.enrich(name, 1, Plumbing::unread);
        delete(name);
        return cost;
    }

    private Cost loop(int n) throws Exception {
        String name = "bench-loop-" + n;
        Startup.prepare(bench.connection(), List.of(Topics.ENRICHED.named(name)));
        Window window = new Window(Plumbing::unread, bench.broker(), bench.warmUp(), bench.articles());
        PlainLoop loop = PlainLoop.start(bench.connection(), name, Topics.RAW.name(), name, window);
        try (loop) {
            return window.await();
        } finally {
            delete(name);
        }
    }

    private void delete(String topic) throws Exception {
        try (Admin admin = bench.connection().admin("bench")) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private void print(String name, Round round) {
        out.printf(
                Locale.ROOT,
                "%-9s  %10.0f  %6.3f  %6.3f    %10.0f  %6.3f  %6.3f    %12.2f%n",
                name,
                round.loop().rate(),
                round.loop().client(),
                round.loop().broker(),
                round.job().rate(),
                round.job().client(),
                round.job().broker(),
                round.ratio());
    }

    private static EnrichedArticle unread(Article article) {
        return new EnrichedArticle(
                EnrichedArticle.SCHEMA,
                article,
                Published.unknown(),
                Language.unknown(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Provenance("bench", Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
