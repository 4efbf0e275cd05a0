package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.IngestCounts;
import dev.dateline.ingest.IngestListener;
import dev.dateline.ingest.IngestRun;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.Outlet;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.link.TopicReading;
import dev.dateline.wire.Article;
import dev.dateline.wire.Json;
import dev.dateline.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders to the raw topic of a real broker. */
class IngestIT {
    private static final int ARTICLES = 3_000;
    private static final Instant NOW = Instant.parse("2017-11-13T09:30:00.123Z");

    private final List<Item.Broken> broken = new ArrayList<>();
    private final TreeSet<String> acknowledged = new TreeSet<>();
    private final IngestListener listener = new IngestListener() {
        @Override
        public void broken(Item.Broken item) {
            broken.add(item);
        }

        @Override
        public void acknowledged(RecordMetadata at) {
            acknowledged.add(at.partition() + "@" + at.offset());
        }
    };

    @TempDir
    private Path folder;

    @Test
    void publishesEveryArticleOnceAndKnowsWhereEachOneIs() throws Exception {
        Files.writeString(
                folder.resolve("many.jsonl"),
                IntStream.range(0, ARTICLES)
                        .mapToObj(i ->
                                i % 1_000 == 999 ? "broken" : "{\"id\":\"a" + i + "\",\"body\":\"Text " + i + "\"}")
                        .collect(Collectors.joining("\n")));
        Files.writeString(folder.resolve("one.txt"), "It rained.");
        Files.writeString(folder.resolve("two.txt"), " ");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve(".data"), 0)) {
            Connection connection = connection(broker, Map.of());
            Startup.prepare(connection, List.of(Topics.RAW, Topics.BOOKMARKS));
            IngestCounts counts = run(connection);
            List<ConsumerRecord<byte[], byte[]>> records = read(connection);

            assertThat(counts).isEqualTo(new IngestCounts(ARTICLES - 2, 0, 0, 0, 0, 4, 0));
            assertThat(broken)
                    .extracting(Item.Broken::where)
                    .containsExactly(
                            folder.resolve("many.jsonl") + ":1000",
                            folder.resolve("many.jsonl") + ":2000",
                            folder.resolve("many.jsonl") + ":3000",
                            folder.resolve("two.txt").toString());
            assertThat(records).hasSize(ARTICLES - 2);
            assertThat(records.stream().map(record -> record.partition() + "@" + record.offset()))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(records.stream().map(IngestIT::key).distinct()).hasSize(ARTICLES - 2);
            assertThat(records).allSatisfy(record -> {
                assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
                assertThat(record.partition())
                        .isEqualTo(Utils.toPositive(Utils.murmur2(record.key())) % Topics.RAW.partitions());
                assertThat(new String(record.headers().lastHeader("ce_time").value(), UTF_8))
                        .isEqualTo(NOW.toString());
            });
            ConsumerRecord<byte[], byte[]> seventh = records.stream()
                    .filter(record -> key(record).equals("a7"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Json.ARTICLE.read(seventh.value()))
                    .isEqualTo(Article.builder()
                            .id("a7")
                            .body("Text 7")
                            .received(dev.dateline.wire.IsoTime.of(NOW.toString()))
                            .build());
        }
    }

    @Test
    void namesTheArticleThatABrokerWhichIsGoneDidNotTake() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"a1\",\"body\":\"x\"}\n");
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve(".data"), 0);
        Connection connection = connection(
                broker, Map.of("delivery.timeout.ms", "2000", "request.timeout.ms", "1000", "max.block.ms", "2000"));
        Startup.prepare(connection, List.of(Topics.RAW, Topics.BOOKMARKS));
        IngestCounts counts;
        try (Metrics metrics = new Metrics();
                Outlet outlet = outlet(connection, metrics)) {
            broker.close();
            counts = new IngestRun(List.of(source()), outlet, listener).run();
        }

        assertThat(counts).isEqualTo(new IngestCounts(0, 0, 0, 0, 0, 0, 1));
        assertThat(counts.exitCode()).isEqualTo(1);
        assertThat(broken).singleElement().satisfies(item -> {
            assertThat(item.where()).isEqualTo(file + ":1");
            assertThat(item.why()).startsWith("not published, article a1: ");
        });
    }

    private IngestCounts run(Connection connection) {
        try (Metrics metrics = new Metrics();
                Outlet outlet = outlet(connection, metrics)) {
            return new IngestRun(List.of(source()), outlet, listener).run();
        }
    }

    private NamedSource source() {
        return new NamedSource("files", new FileSource(List.of(folder.toString()), Defaults.NONE));
    }

    private static Outlet outlet(Connection connection, Metrics metrics) {
        return Outlet.open(connection, Topics.RAW, Topics.BOOKMARKS, "test", false, InstantSource.fixed(NOW), metrics);
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Connection connection) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new TopicReading(connection, Topics.RAW.name()).forEach(records::add);
        return records;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    private static Connection connection(EmbeddedBroker broker, Map<String, String> kafka) {
        return new Connection(new ConnectionSettings(broker.bootstrapServers(), Duration.ofSeconds(20), kafka));
    }
}
