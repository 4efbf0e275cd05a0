package dev.dateline.app;

import static dev.dateline.app.EnrichRig.source;
import static dev.dateline.app.EnrichRig.text;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrich.DeadLetter;
import dev.dateline.enrich.DeadLetters;
import dev.dateline.enrich.Diff;
import dev.dateline.enrich.Difference;
import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.Output;
import dev.dateline.enrich.Replay;
import dev.dateline.enrich.Reset;
import dev.dateline.link.Metrics;
import dev.dateline.link.StartupException;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with records that went by: reading them again, beside the live job, and dead letters. */
class ReplayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENRICHED = Topics.ENRICHED.name();
    private static final String DEAD = Topics.DEAD_LETTERS.name();
    private static final Function<Article, EnrichedArticle> VERSION_1 = article -> EnrichRig.reading(article, "1");

    @TempDir
    Path data;

    private final Metrics metrics = new Metrics();
    private EnrichRig rig;

    @BeforeEach
    void open() {
        rig = new EnrichRig(data, Map.of("DATELINE_THREADS", "1"));
    }

    @AfterEach
    void close() {
        metrics.close();
        rig.close();
    }

    @Test
    void setsAStoppedJobBackAndRefusesARunningOne() throws Exception {
        Reset reset = new Reset(rig.connection, rig.settings);
        publishAt("a1", 1_000);
        publishAt("a2", 2_000);
        publishAt("a3", 3_000);
        try (EnrichJob job = job(VERSION_1)) {
            awaitCount(ENRICHED, 3);
            assertThatThrownBy(() -> reset.to(Optional.empty()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("The job dateline-enrich has 1 active member: stop every enrich process");
            assertThat(job.notReady()).isEmpty();
        }

        assertThat(reset.to(Optional.empty())).isEqualTo(3);
        whileRunning(VERSION_1, () -> awaitCount(ENRICHED, 6));
        assertThat(timesById()).isEqualTo(Map.of("a1", 2L, "a2", 2L, "a3", 2L));

        assertThat(reset.to(Optional.of(Instant.ofEpochMilli(2_000)))).isEqualTo(2);
        whileRunning(VERSION_1, () -> awaitCount(ENRICHED, 8));
        assertThat(timesById()).isEqualTo(Map.of("a1", 2L, "a2", 3L, "a3", 3L));
    }

    @Test
    void readsARangeBesideTheLiveJobAndComparesTheOutputs() throws Exception {
        publishAt("early", 1_000);
        publishAt("a1", 2_000);
        publishAt("a2", 3_000);
        publishAt("late", 9_000);
        publishInTransaction("aborted");
        rig.send("dead", "{}");
        try (EnrichJob live = job(VERSION_1)) {
            awaitCount(ENRICHED, 4);
            awaitCount(DEAD, 1);
            Replay replay = new Replay(
                    rig.connection,
                    rig.settings,
                    article -> EnrichRig.reading(
                            article.id().equals(Optional.of("a2"))
                                    ? article.toBuilder()
                                            .published("2026-03-01")
                                            .build()
                                    : article,
                            "2"),
                    metrics);

            assertThatThrownBy(() -> replay.into(ENRICHED, Optional.empty(), Optional.empty()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("is the live job's own topic");
            assertThat(replay.into(
                            "candidate",
                            Optional.of(Instant.ofEpochMilli(2_000)),
                            Optional.of(Instant.ofEpochMilli(9_000))))
                    .isEqualTo(2);
            assertThat(rig.records("candidate"))
                    .extracting(record -> text(record.key()))
                    .containsExactlyInAnyOrder("a1", "a2");
            replay.into("whole", Optional.empty(), Optional.empty());
            assertThat(rig.records("whole")).hasSize(4);
            assertThat(rig.records("whole.dead-letters")).hasSize(1);

            assertThat(live.notReady()).isEmpty();
            assertThat(rig.records(ENRICHED)).hasSize(4);
            assertThat(rig.records(DEAD)).hasSize(1);
        }
        List<Difference> differences = new ArrayList<>();
        Diff.Summary summary = new Diff(
                        new Output.OfTopic(rig.connection, ENRICHED), new Output.OfTopic(rig.connection, "whole"))
                .compare(10, differences::add);
        assertThat(summary.same()).isEqualTo(3);
        assertThat(differences)
                .containsExactly(
                        new Difference("a2", Difference.Kind.CHANGED, List.of("article", "published"), List.of()));
    }

    @Test
    void sendsDeadLettersAgain() throws Exception {
        String broken = rig.send("a1", "{\"body\":\"x\",\"rights\":\"mended\"}");
        rig.send("a2", "{\"body\":");
        rig.send(null, null);
        rig.send("k".repeat(2_000), "{\"body\":\"x\"}");
        DeadLetters letters = new DeadLetters(rig.connection, rig.settings);
        whileRunning(
                article -> {
                    throw new IllegalStateException("a bug");
                },
                () -> awaitCount(DEAD, 4));
        List<DeadLetter> listed = new ArrayList<>();
        letters.forEach(listed::add);
        assertThat(listed)
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder("reader-failed", "malformed", "withdrawal-without-key", "key-too-long");
        DeadLetter failed = listed.stream()
                .filter(letter -> letter.reason().equals("reader-failed"))
                .findFirst()
                .orElseThrow();
        assertThat(failed.source()).isEqualTo(broken);
        assertThat(failed.detail()).startsWith("java.lang.IllegalStateException: a bug at ");
        assertThat(letters.at(failed.partition(), failed.offset()))
                .hasValueSatisfying(letter -> assertThat(text(letter.value().orElseThrow()))
                        .isEqualTo("{\"body\":\"x\",\"rights\":\"mended\"}"));
        assertThat(letters.at(0, 99)).isEmpty();

        assertThat(letters.replay(letter -> letter.offset() == failed.offset()))
                .isEqualTo(new DeadLetters.Replayed(1, 0, List.of()));
        assertThat(letters.replay(letter -> !letter.reason().equals("reader-failed")))
                .isEqualTo(new DeadLetters.Replayed(1, 2, List.of()));
        whileRunning(VERSION_1, () -> {
            awaitCount(ENRICHED, 1);
            awaitCount(DEAD, 5);
        });
        ConsumerRecord<byte[], byte[]> mended = rig.records(ENRICHED).get(0);
        assertThat(text(mended.key())).isEqualTo("a1");
        assertThat(source(mended)).isNotEqualTo(broken);
    }

    private void whileRunning(Function<Article, EnrichedArticle> reader, Runnable work) {
        try (EnrichJob job = job(reader)) {
            work.run();
            assertThat(job.notReady()).isEmpty();
        }
    }

    private EnrichJob job(Function<Article, EnrichedArticle> reader) {
        return new EnrichJob(rig.connection, rig.settings, reader, metrics).start();
    }

    private void publishAt(String key, long time) throws Exception {
        rig.send(new ProducerRecord<>(
                Topics.RAW.name(),
                null,
                time,
                key.getBytes(StandardCharsets.UTF_8),
                "{\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
    }

    /** Leaves a record that nobody reads and a transaction's mark at a partition's end. */
    private void publishInTransaction(String key) throws Exception {
        Map<String, Object> config = rig.connection.common("test-transaction");
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test-transaction");
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.RAW.name(), key.getBytes(StandardCharsets.UTF_8), new byte[1]))
                    .get();
            producer.abortTransaction();
        }
    }

    private void awaitCount(String topic, int count) {
        await().atMost(PATIENCE).until(() -> rig.records(topic).size() == count);
    }

    private Map<String, Long> timesById() {
        return rig.records(ENRICHED).stream().collect(groupingBy(record -> text(record.key()), counting()));
    }
}
