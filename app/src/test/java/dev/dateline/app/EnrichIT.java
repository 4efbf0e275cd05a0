package dev.dateline.app;

import static dev.dateline.app.EnrichRig.header;
import static dev.dateline.app.EnrichRig.source;
import static dev.dateline.app.EnrichRig.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.JobFailedException;
import dev.dateline.link.Metrics;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.Json;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a real broker: what comes out, and how it ends. */
class EnrichIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final Metrics metrics = new Metrics();
    private EnrichRig rig;

    @BeforeEach
    void open() {
        rig = new EnrichRig(data, Map.of("DATELINE_THREADS", "1", "DATELINE_WATCHDOG_SECONDS", "1"));
    }

    @AfterEach
    void close() {
        metrics.close();
        rig.close();
    }

    @Test
    void marksWhatIsPublishedAndTellsOfIt() throws Exception {
        try (EnrichJob job = job(article -> EnrichRig.reading(article, "0.1.0"))) {
            assertThat(job.notReady()).hasValueSatisfying(why -> assertThat(why).startsWith("enrich is not running"));
            job.start();
            await().atMost(PATIENCE).until(() -> job.notReady().isEmpty());
            String where = rig.send("a1", "{\"body\":\"Talks resumed.\",\"published\":\"2026-03-01\"}");

            ConsumerRecord<byte[], byte[]> out = awaitOne(Topics.ENRICHED.name());
            assertThat(text(out.key())).isEqualTo("a1");
            assertThat(source(out)).isEqualTo(where);
            assertThat(header(out, HeaderNames.CE_ID)).isEqualTo("a1@" + where.substring(where.indexOf('@') + 1));
            assertThat(Json.ENRICHED.read(out.value()))
                    .isEqualTo(EnrichRig.reading(
                            Article.builder()
                                    .id("a1")
                                    .body("Talks resumed.")
                                    .published("2026-03-01")
                                    .build(),
                            "0.1.0"));
            assertThat(out.timestamp())
                    .isEqualTo(rig.records(Topics.RAW.name()).get(0).timestamp());
            assertThat(metrics.registry()
                            .get("dateline.enrich.records")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(metrics.registry().get("dateline.enrich.latency").timer().count())
                    .isEqualTo(1);
            assertThat(metrics.registry().get("dateline.enrich.lag").gauge().value())
                    .isZero();
        }
    }

    @Test
    void canBeClosedTwiceAndEndsWhoeverWaits() {
        EnrichJob job = job(article -> EnrichRig.reading(article, "0.1.0")).start();
        job.close();
        job.close();
        job.await();
        assertThat(job.notReady()).hasValue("enrich is not running: NOT_RUNNING");
    }

    @Test
    void readsTheRoomForOutputsFromTheTopic() throws Exception {
        int room = 10_000;
        try (Admin admin = rig.connection.admin("test")) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topics.ENRICHED.name()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(room + (64 << 10))),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
        try (EnrichJob job = job(article -> EnrichRig.reading(article, "0.1.0"))) {
            job.start();
            rig.send("large", "{\"body\":\"" + "x".repeat(room) + "\"}");

            ConsumerRecord<byte[], byte[]> dead = awaitOne(Topics.DEAD_LETTERS.name());
            assertThat(header(dead, HeaderNames.ERROR_REASON)).isEqualTo("output-too-large");
            assertThat(header(dead, HeaderNames.ERROR_DETAIL)).endsWith("leaves room for " + room);
        }
    }

    @Test
    void endsVisiblyWhenTheMachineFails() throws Exception {
        try (EnrichJob job = job(article -> {
            throw new OutOfMemoryError("no heap left");
        })) {
            job.start();
            rig.send("a1", "{\"body\":\"x\"}");

            assertThatThrownBy(job::await)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage("enrich stopped: java.lang.OutOfMemoryError: no heap left");
            await().atMost(PATIENCE).until(() -> job.notReady().orElse("").endsWith("ERROR"));
            assertThat(rig.records(Topics.DEAD_LETTERS.name())).isEmpty();
        }
    }

    @Test
    void namesTheRecordThatHangs() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> alarm = new CompletableFuture<>();
        try (EnrichJob job = job(article -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return EnrichRig.reading(article, "0.1.0");
                })
                .onStuck(alarm::complete)) {
            job.start();
            String where = rig.send("a1", "{\"body\":\"x\"}");

            assertThat(alarm.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(where + " (\"a1\") has been in work for more than 1 s");
            release.countDown();
        }
    }

    private EnrichJob job(Function<Article, EnrichedArticle> reader) {
        return new EnrichJob(rig.connection, rig.settings, reader, metrics);
    }

    private ConsumerRecord<byte[], byte[]> awaitOne(String topic) {
        await().atMost(PATIENCE).until(() -> !rig.records(topic).isEmpty());
        List<ConsumerRecord<byte[], byte[]>> records = rig.records(topic);
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
