package dev.dateline.app;

import static dev.dateline.app.EnrichRig.header;
import static dev.dateline.app.EnrichRig.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.link.Metrics;
import dev.dateline.wire.Article;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a producer writes, the job goes on, and every record comes out once: enriched or with the right reason. */
class PoisonIT {
    private static final String RAW = Topics.RAW.name();
    private static final byte[] GOOD = "{\"body\":\"Talks resumed.\"}".getBytes(UTF_8);

    private final Map<String, String> wanted = new LinkedHashMap<>();

    @Test
    void nothingThatAProducerCanWriteStopsTheJob(@TempDir Path data) throws Exception {
        try (EnrichRig rig = new EnrichRig(data, Map.of("DATELINE_THREADS", "2"));
                Metrics metrics = new Metrics();
                EnrichJob job = new EnrichJob(rig.connection, rig.settings, PoisonIT::read, metrics)) {
            writeEverything(rig);
            job.start();

            await().atMost(Duration.ofSeconds(90)).until(() -> outcomes(rig).size() >= wanted.size());
            assertThat(outcomes(rig)).containsExactlyInAnyOrderEntriesOf(wanted);
            assertThat(job.notReady()).isEmpty();

            expect(rig.send("after", text(GOOD)), "enriched");
            await().atMost(Duration.ofSeconds(30)).until(() -> outcomes(rig).size() == wanted.size());
            assertThat(outcomes(rig)).containsExactlyInAnyOrderEntriesOf(wanted);
        }
    }

    @Test
    void runsWithoutRocksDb() {
        assertThat(ClassLoader.getSystemResource("org/rocksdb/RocksDB.class")).isNull();
    }

    private void writeEverything(EnrichRig rig) throws Exception {
        expect(rig.send("good", text(GOOD)), "enriched");
        expect(rig.send(null, text(GOOD)), "enriched");
        expect(rig.send("gone", null), "withdrawn");
        expect(rig.send(null, null), "withdrawal-without-key");
        expect(rig.send("", text(GOOD)), "key-empty");
        expect(rig.send(record(new byte[] {(byte) 0xc3, 0x28}, GOOD)), "key-not-utf8");
        expect(rig.send(record(new byte[] {(byte) 0xff}, null)), "key-not-utf8");
        expect(rig.send("k".repeat(1_025), text(GOOD)), "key-too-long");
        expect(rig.send("k".repeat(500_000), text(GOOD)), "key-too-long");
        expect(rig.send("empty value", ""), "malformed");
        expect(rig.send(record("bytes".getBytes(UTF_8), noise(100_000))), "malformed");
        expect(rig.send("deep", "{\"extra\":{\"a\":" + "[".repeat(200_000)), "malformed");
        expect(rig.send("differs", "{\"id\":\"other\",\"body\":\"x\"}"), "id-differs");
        expect(rig.send("blank", "{\"title\":\"\",\"body\":\" \"}"), "no-text");
        expect(rig.send("long", "{\"body\":\"" + "x".repeat(Article.MAX_CODE_POINTS + 1) + "\"}"), "text-too-long");
        expect(rig.send("throws", "{\"body\":\"x\",\"rights\":\"throw\"}"), "reader-failed");
        expect(rig.send("overflows", "{\"body\":\"x\",\"rights\":\"overflow\"}"), "reader-failed");
        expect(rig.send("large", "{\"body\":\"x\",\"rights\":\"grow\"}"), "output-too-large");

        ProducerRecord<byte[], byte[]> odd = record("odd headers".getBytes(UTF_8), GOOD);
        odd.headers()
                .add("ce_id", null)
                .add("", new byte[0])
                .add("traceparent", null)
                .add("dateline-source", noise(200_000))
                .add("\u0000", noise(10));
        for (int i = 0; i < 1_000; i++) {
            odd.headers().add("content-type", noise(20));
        }
        expect(rig.send(odd), "enriched");
        expect(rig.send(at(0L, "epoch")), "enriched");
        expect(rig.send(at(-1L, "no timestamp")), "enriched");

        writeWithoutLimits(rig);
    }

    /** Records that a well-behaved producer would refuse to send. */
    private void writeWithoutLimits(EnrichRig rig) throws Exception {
        Map<String, Object> config = rig.connection.common("test-wild");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 << 20);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 128L << 20);
        try (var plain = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            expect(largest(plain), "malformed");
        }
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        try (var packed = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] bomb = " ".repeat(12 << 20).getBytes(UTF_8);
            var placed = packed.send(record("unpacks to 12 MB".getBytes(UTF_8), bomb))
                    .get();
            expect(placed.topic() + "-" + placed.partition() + "@" + placed.offset(), "malformed");
        }
    }

    /** The largest uncompressed record that the broker takes, to the byte. */
    private static String largest(KafkaProducer<byte[], byte[]> producer) throws Exception {
        for (int size = (1 << 20) + 12; ; size--) {
            try {
                var placed =
                        producer.send(record("k".getBytes(UTF_8), noise(size))).get();
                assertThat(size).isBetween((1 << 20) - 200, (1 << 20) + 11);
                return placed.topic() + "-" + placed.partition() + "@" + placed.offset();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RecordTooLargeException.class);
            }
        }
    }

    private void expect(String source, String outcome) {
        wanted.put(source, outcome);
    }

    /** What became of each raw record, by where it lay; a record that comes out twice gets a word that nobody wants. */
    private static Map<String, String> outcomes(EnrichRig rig) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        List<ConsumerRecord<byte[], byte[]>> enriched = rig.records(Topics.ENRICHED.name());
        List<ConsumerRecord<byte[], byte[]>> dead = rig.records(Topics.DEAD_LETTERS.name());
        Stream.concat(enriched.stream(), dead.stream()).forEach(record -> {
            String reason = header(record, HeaderNames.ERROR_REASON);
            String outcome = reason != null ? reason : record.value() == null ? "withdrawn" : "enriched";
            outcomes.merge(source(record), outcome, (one, other) -> "twice: " + one + ", " + other);
        });
        return outcomes;
    }

    private static dev.dateline.wire.EnrichedArticle read(Article article) {
        return switch (article.rights().orElse("")) {
            case "throw" -> throw new IllegalStateException("a reader's bug");
            case "overflow" -> read(article.withId("deeper"));
            case "grow" ->
                EnrichRig.reading(article.toBuilder().url("x".repeat(5_000_000)).build(), "0.1.0");
            default -> EnrichRig.reading(article, "0.1.0");
        };
    }

    private static ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ProducerRecord<>(RAW, key, value);
    }

    /** Kafka's own client refuses negative timestamps; other clients need not. */
    private static ProducerRecord<byte[], byte[]> at(long timestamp, String key) {
        return new ProducerRecord<>(RAW, key.getBytes(UTF_8), GOOD) {
            @Override
            public Long timestamp() {
                return timestamp;
            }
        };
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
