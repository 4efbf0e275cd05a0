package dev.dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-01T12:00:00.250Z");
    private static final int DEAD_LETTER_ROOM = 10_000;
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final EnrichSettings settings = EnrichSettings.read(Settings.of(Map.of(), Map.of()));
    private final Metrics metrics = new Metrics();
    private final StreamsConfig config = StreamsSettings.config(
            new Connection(new ConnectionSettings("localhost:1", Duration.ofSeconds(1), Map.of())),
            settings,
            StreamsConfig.EXACTLY_ONCE_V2);
    private final Topology topology = EnrichTopology.topology(
            settings,
            config,
            () -> new EnrichStep(
                    new Enricher(Readers::nothing, 1_000_000),
                    DEAD_LETTER_ROOM,
                    Range.ENDLESS,
                    new Watchdog(settings.watchdog(), stuck -> {}),
                    new Uncommitted(),
                    new EnrichMetrics(metrics.registry())));
    private final TopologyTestDriver driver = new TopologyTestDriver(topology, driverProperties());
    private final TestInputTopic<byte[], byte[]> raw =
            driver.createInputTopic("news.raw.v1", new ByteArraySerializer(), new ByteArraySerializer());
    private final TestOutputTopic<byte[], byte[]> enriched =
            driver.createOutputTopic("news.enriched.v1", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    private final TestOutputTopic<byte[], byte[]> dead =
            driver.createOutputTopic("news.dead-letters.v1", new ByteArrayDeserializer(), new ByteArrayDeserializer());

    @AfterEach
    void close() {
        driver.close();
        metrics.close();
    }

    @Test
    void readsLikeItsPicture() {
        assertThat(sortedChildren(topology.describe().toString())).isEqualTo("""
                Topologies:
                   Sub-topology: 0
                    Source: raw (topics: [news.raw.v1])
                      --> enrich
                    Processor: enrich (stores: [])
                      --> dead-letters, enriched
                      <-- raw
                    Sink: dead-letters (topic: news.dead-letters.v1)
                      <-- enrich
                    Sink: enriched (topic: news.enriched.v1)
                      <-- enrich

                """);
    }

    @Test
    void givesAnArticleItsHeadersAndKeepsTheTrace() {
        Headers sent = new RecordHeaders()
                .add("ce_id", "spoofed".getBytes(UTF_8))
                .add("ce_source", null)
                .add("traceparent", TRACE.getBytes(UTF_8))
                .add("dateline-error-reason", "spoofed".getBytes(UTF_8))
                .add("x-mine", new byte[] {(byte) 0xff});
        send("a0", "{\"body\":\"x\"}", new RecordHeaders());
        send("a1", "{\"body\":\"x\"}", sent);

        assertThat(headers(enriched.readRecord())).doesNotContainKey("traceparent");
        TestRecord<byte[], byte[]> out = enriched.readRecord();
        assertThat(new String(out.key(), UTF_8)).isEqualTo("a1");
        assertThat(out.getRecordTime()).isEqualTo(PUBLISHED);
        assertThat(headers(out))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "a1@1",
                        "ce_source", "dateline/enrich",
                        "ce_type", "dev.dateline.article.enriched.v1",
                        "ce_time", "2026-03-01T12:00:00.250Z",
                        "content-type", "application/json",
                        "dateline-source", "news.raw.v1-0@1",
                        "traceparent", TRACE));
    }

    @Test
    void dropsATraceThatIsNone() {
        send("a", "{\"body\":\"x\"}", new RecordHeaders().add("traceparent", "nonsense".getBytes(UTF_8)));
        send("b", "{\"body\":\"x\"}", new RecordHeaders().add("traceparent", null));

        assertThat(headers(enriched.readRecord())).doesNotContainKey("traceparent");
        assertThat(headers(enriched.readRecord())).doesNotContainKey("traceparent");
    }

    @Test
    void passesATombstoneOn() {
        raw.pipeInput(new TestRecord<>("a1".getBytes(UTF_8), null, new RecordHeaders(), PUBLISHED));

        TestRecord<byte[], byte[]> out = enriched.readRecord();
        assertThat(new String(out.key(), UTF_8)).isEqualTo("a1");
        assertThat(out.value()).isNull();
        assertThat(headers(out))
                .containsEntry("ce_type", "dev.dateline.article.withdrawn.v1")
                .containsEntry("dateline-source", "news.raw.v1-0@0");
        assertThat(dead.isEmpty()).isTrue();
    }

    @Test
    void keysAKeylessArticle() {
        raw.pipeInput(new TestRecord<>(null, "{\"id\":\"mine\",\"body\":\"x\"}".getBytes(UTF_8)));

        assertThat(new String(enriched.readRecord().key(), UTF_8)).isEqualTo("mine");
    }

    @Test
    void keepsADeadLettersBytes() {
        byte[] key = {(byte) 0xff, 0, 1};
        byte[] value = {(byte) 0xfe, 0, '{'};
        raw.pipeInput(new TestRecord<>(key, value, new RecordHeaders().add("x", null), PUBLISHED));

        TestRecord<byte[], byte[]> out = dead.readRecord();
        assertThat(out.key()).isEqualTo(key);
        assertThat(out.value()).isEqualTo(value);
        assertThat(out.getRecordTime()).isEqualTo(PUBLISHED);
        assertThat(headers(out))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "news.raw.v1-0@0",
                        "ce_source",
                        "dateline/enrich",
                        "ce_type",
                        "dev.dateline.article.dead-letter.v1",
                        "ce_time",
                        "2026-03-01T12:00:00.250Z",
                        "content-type",
                        "application/octet-stream",
                        "dateline-source",
                        "news.raw.v1-0@0",
                        "dateline-error-reason",
                        "key-not-utf8",
                        "dateline-error-detail",
                        "the record's key is the article's id, in UTF-8; this is not"));
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void leavesOutWhatADeadLetterCannotHold() {
        send("k".repeat(2_000), "{\"body\":\"x\"}", new RecordHeaders());
        send("a1", "x".repeat(DEAD_LETTER_ROOM + 1), new RecordHeaders());

        TestRecord<byte[], byte[]> keyless = dead.readRecord();
        assertThat(keyless.key()).isNull();
        assertThat(new String(keyless.value(), UTF_8)).isEqualTo("{\"body\":\"x\"}");
        TestRecord<byte[], byte[]> hollow = dead.readRecord();
        assertThat(new String(hollow.key(), UTF_8)).isEqualTo("a1");
        assertThat(hollow.value()).isNull();
        assertThat(headers(hollow))
                .containsEntry("ce_id", "a1@1")
                .containsEntry("dateline-error-reason", "malformed")
                .extractingByKey("dateline-error-detail")
                .asString()
                .endsWith("; its 10001 bytes are too many for a dead letter and stay in dateline-source");
    }

    @Test
    void countsWhatItDoes() {
        send("a", "{\"body\":\"x\"}", new RecordHeaders());
        send("b", "{}", new RecordHeaders());
        raw.pipeInput(new TestRecord<>("c".getBytes(UTF_8), null, new RecordHeaders(), PUBLISHED));

        assertThat(count("dateline.enrich.records")).isEqualTo(3);
        assertThat(count("dateline.enrich.outcomes", "outcome", "enriched")).isEqualTo(1);
        assertThat(count("dateline.enrich.outcomes", "outcome", "withdrawn")).isEqualTo(1);
        assertThat(count("dateline.enrich.rejected", "reason", "no-text")).isEqualTo(1);
        assertThat(count("dateline.enrich.rejected", "reason", "malformed")).isZero();
        assertThat(count("dateline.enrich.code.points")).isEqualTo(1);
    }

    /** Kafka Streams keeps the branches of a split in no order. */
    private static String sortedChildren(String description) {
        return Pattern.compile("(?<=--> )\\S+, .*")
                .matcher(description)
                .replaceAll(children ->
                        Stream.of(children.group().split(", ")).sorted().collect(joining(", ")));
    }

    private void send(String key, String value, Headers headers) {
        raw.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value.getBytes(UTF_8), headers, PUBLISHED));
    }

    private double count(String name, String... tags) {
        return metrics.registry().get(name).tags(tags).counter().count();
    }

    private static Map<String, String> headers(TestRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.getHeaders().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private java.util.Properties driverProperties() {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(config.originals());
        return properties;
    }
}
