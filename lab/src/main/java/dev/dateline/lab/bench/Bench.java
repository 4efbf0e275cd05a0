package dev.dateline.lab.bench;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.RefusedArticleException;
import dev.dateline.lab.bench.Usage.Cost;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.link.TopicReading;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Topics;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What the measurements share: a broker, its raw topic full of articles, and a job to run over them. */
record Bench(BrokerProcess broker, Connection connection, int warmUp, int articles) {
    static Bench on(BrokerProcess broker, int articles) {
        Settings settings =
                Settings.of(System.getenv(), Map.of("DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
        Connection connection = new Connection(ConnectionSettings.read(settings));
        Startup.prepare(connection, Topics.ALL);
        return new Bench(broker, connection, Math.max(1, articles / 4), articles);
    }

    /** Fills the raw topic as ingest does, with the warm-up's articles too. */
    Cost publish(Corpus corpus) throws RefusedArticleException {
        List<Article> all = corpus.articles();
        try (Metrics metrics = new Metrics();
                Publisher publisher =
                        Publisher.open(connection, Topics.RAW, "bench-publish", InstantSource.system(), metrics)) {
            for (Article article : all.subList(0, warmUp)) {
                publisher.publish(article);
            }
            publisher.flush();
            Usage start = Usage.now(broker);
            for (Article article : all.subList(warmUp, warmUp + articles)) {
                publisher.publish(article);
            }
            publisher.flush();
            return Usage.now(broker).since(start, articles);
        }
    }

    /** Runs the job under a name of its own, which has read nothing yet, into a topic of the same name. */
    Cost enrich(String name, int threads, Function<Article, EnrichedArticle> reader) throws InterruptedException {
        Window window = new Window(reader, broker, warmUp, articles);
        Settings settings = Settings.of(
                Map.of(
                        "DATELINE_APPLICATION_ID",
                        name,
                        "DATELINE_ENRICHED_TOPIC",
                        name,
                        "DATELINE_THREADS",
                        Integer.toString(threads)),
                Map.of());
        Metrics metrics = new Metrics();
        EnrichJob job = new EnrichJob(connection, EnrichSettings.read(settings), window, metrics).start();
        try (metrics;
                job) {
            return window.await();
        }
    }

    /** How many committed records a topic holds. */
    long committed(String topic) {
        AtomicLong count = new AtomicLong();
        new TopicReading(connection, topic).forEach(record -> count.incrementAndGet());
        return count.get();
    }
}
