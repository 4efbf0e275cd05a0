package dev.dateline.app;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.IngestCounts;
import dev.dateline.ingest.IngestRun;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.Outlet;
import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Codec;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.MalformedRecordException;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** A source published to a broker of its own, read by the job, and shown until the last acknowledged record has come out. */
final class RunOnce {
    private static final Duration ROUND = Duration.ofMillis(100);

    private final Connection connection;
    private final EnrichSettings topics;
    private final Function<EnrichedArticle, byte[]> writer;
    private final PrintWriter err;
    private final StandardOut out = new StandardOut();
    private final Ledger ledger = new Ledger();
    private long enriched;
    private long withdrawn;
    private long dead;

    RunOnce(Connection connection, EnrichSettings topics, Function<EnrichedArticle, byte[]> writer, PrintWriter err) {
        this.connection = connection;
        this.topics = topics;
        this.writer = writer;
        this.err = err;
    }

    /** @return 0 when every item that was read came out enriched, else 1 */
    int run(Running running, ArticleSource source) {
        Metrics metrics = running.keep(new Metrics());
        EnrichJob job =
                running.keep(new EnrichJob(connection, topics, new ArticleReader(topics.aliases())::read, metrics));
        job.start();
        running.watch("enrich", job::await);
        Startup.prepare(connection, List.of(topics.raw(), Topics.BOOKMARKS));
        Outlet outlet = running.keep(Outlet.open(
                connection, topics.raw(), Topics.BOOKMARKS, "once", false, InstantSource.system(), metrics));
        Report report = new Report(err);
        IngestRun run = new IngestRun(List.of(new NamedSource("files", source)), outlet, report);
        running.keep(run::stop);
        CompletableFuture<IngestCounts> published = CompletableFuture.supplyAsync(() -> report.follow(run, run::run));
        try (Consumer<byte[], byte[]> consumer = connection.consumer("dateline-once", Optional.empty())) {
            consumer.assign(Stream.of(topics.enriched(), topics.deadLetters())
                    .flatMap(RunOnce::partitions)
                    .toList());
            while (!(published.isDone() && ledger.missing() == 0)) {
                if (running.over()) {
                    running.await();
                    throw new CommandFailure("stopped before everything had come out");
                }
                consumer.poll(ROUND).forEach(record -> take(record, report));
                out.flush();
            }
        }
        return summary(published.join(), report);
    }

    private static Stream<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Report report) {
        SourceOffset from = SourceOffset.of(record);
        if (!ledger.arrived(from.partition(), from.offset())) {
            throw new IllegalStateException(from + " has come out twice");
        }
        if (record.topic().equals(topics.deadLetters().name())) {
            dead++;
            String key = record.key() == null ? "" : " (" + new String(record.key(), StandardCharsets.UTF_8) + ")";
            report.tell("dead letter: " + from + key + ": "
                    + EventHeaders.value(record.headers(), HeaderNames.ERROR_REASON) + ": "
                    + EventHeaders.value(record.headers(), HeaderNames.ERROR_DETAIL));
        } else if (record.value() == null) {
            withdrawn++;
        } else {
            enriched++;
            out.write(writer.apply(read(topics.enriched().codec(), record)));
        }
    }

    private static EnrichedArticle read(Codec<EnrichedArticle> codec, ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.read(record.value());
        } catch (MalformedRecordException e) {
            throw new IllegalStateException("enriched record is malformed: " + e.getMessage(), e);
        }
    }

    private int summary(IngestCounts counts, Report report) {
        if (counts.read() == 0) {
            throw new CommandFailure("No article was found there.");
        }
        report.tell(IngestReport.words(counts));
        report.tell(counts.published() + " published: " + enriched + " enriched, "
                + (withdrawn == 0 ? "" : withdrawn + " withdrawn, ") + dead
                + (dead == 1 ? " dead letter" : " dead letters"));
        return dead == 0 ? counts.exitCode() : 1;
    }

    /** Also enters what the broker has acknowledged. */
    private final class Report extends IngestReport {
        Report(PrintWriter err) {
            super(err);
        }

        @Override
        public void acknowledged(RecordMetadata at) {
            ledger.acknowledged(at.partition(), at.offset());
        }
    }
}
