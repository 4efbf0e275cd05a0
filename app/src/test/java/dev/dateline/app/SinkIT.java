package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.StartupException;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class SinkIT {
    private static final int PARTITIONS = 4;
    private static final int SEGMENT = 500;
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static Connection connection;

    @TempDir
    private Path work;

    private String topic;
    private final List<Process> processes = new ArrayList<>();

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data, 0);
        connection =
                new Connection(new ConnectionSettings(broker.bootstrapServers(), Duration.ofSeconds(20), Map.of()));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        topic = "news." + test.getTestMethod().orElseThrow().getName();
        createTopic();
    }

    private void createTopic() throws Exception {
        try (Admin admin = connection.admin("test")) {
            NewTopic created = new NewTopic(topic, PARTITIONS, (short) 1).configs(Topics.ENRICHED.config());
            admin.createTopics(List.of(created)).all().get();
        }
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void writesEachRecordOnceThroughKillsAndRebalances() throws Exception {
        Path folder = work.resolve(topic);
        int count = 12_000;
        publish(0, count);
        // Small fetches make many small batches: something is always half done.
        Map<String, String> settings = environment(Map.of(
                "DATELINE_SINK_FOLDER", folder.toString(),
                "DATELINE_SINK_SEGMENT_OFFSETS", Integer.toString(SEGMENT),
                "KAFKA_SESSION_TIMEOUT_MS", "6000",
                "KAFKA_HEARTBEAT_INTERVAL_MS", "1000",
                "KAFKA_MAX_PARTITION_FETCH_BYTES", "2000",
                "KAFKA_FETCH_MAX_BYTES", "2000"));

        for (int percent : new int[] {10, 25}) {
            Process killed = member(settings);
            awaitLines(folder, count * percent / 100);
            kill(killed);
            assertThat(lines(folder)).as("done at the kill").hasSizeLessThan(count * 9 / 10);
            assertThat(names(folder)).as("half done at the kill").anyMatch(name -> name.endsWith(".part"));
        }
        Process first = member(settings);
        awaitLines(folder, count * 40 / 100);
        member(settings);
        awaitLines(folder, count * 55 / 100);
        kill(first);
        assertThat(lines(folder)).as("done at the last kill").hasSizeLessThan(count * 9 / 10);
        member(settings);
        List<String> committed = committed();
        awaitLines(folder, committed.size());
        for (Process left : processes) {
            left.destroy();
            assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(committed).hasSize(count);
        assertThat(lines(folder)).isEqualTo(committed);
        assertThat(names(folder))
                .as("finished segments")
                .filteredOn(name -> name.endsWith(".jsonl"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void handsPartitionsOverWithinAProcess() throws Exception {
        Path folder = work.resolve(topic);
        SinkSettings settings = new SinkSettings(topic, "hand-over", Optional.of(folder), SEGMENT);
        Metrics metrics = new Metrics();
        publish(0, 2_000);
        try (SinkRun one = SinkRun.of(connection, settings, metrics).start()) {
            await().atMost(LONG).until(() -> lines(folder).size() >= 2_000);
            assertThat(one.missing()).isEmpty();
            try (SinkRun two = SinkRun.of(connection, settings, new Metrics()).start()) {
                await().atMost(LONG).until(() -> two.missing().isEmpty());
                publish(2_000, 4_000);
                await().atMost(LONG).until(() -> lines(folder).size() >= 4_000);
            }
            publish(4_000, 5_000);
            await().atMost(LONG).until(() -> lines(folder).size() >= 5_000);
            assertThat(metrics.registry().get("dateline.sink.lag").gauges()).isNotEmpty();
        }

        assertThat(lines(folder)).isEqualTo(committed());
        assertThat(metrics.registry()
                        .get("dateline.sink.records")
                        .tag("kind", "withdrawal")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void writesToStandardOutputAndGoesOnWhereItStopped() throws Exception {
        Map<String, String> settings = environment(Map.of());
        publish(0, 500);
        Process member = member(settings);
        await().atMost(LONG)
                .until(() -> Files.readAllLines(work.resolve("stdout")).size() >= 500);
        member.destroy();
        assertThat(member.waitFor(30, TimeUnit.SECONDS)).isTrue();
        publish(500, 700);
        member(settings);
        await().atMost(LONG)
                .until(() -> Files.readAllLines(work.resolve("stdout")).size() >= 700);

        assertThat(Files.readAllLines(work.resolve("stdout"))).containsExactlyInAnyOrderElementsOf(committed());
        assertThat(work.resolve("stderr")).content().contains("Standard output is at least once");
    }

    @Test
    void refusesAFolderOfAnotherGroupAndOfAnEarlierTopic() throws Exception {
        Path folder = work.resolve(topic);
        SinkRun.of(connection, new SinkSettings(topic, "one", Optional.of(folder), SEGMENT), new Metrics())
                .start()
                .close();

        assertRefused(new SinkSettings(topic, "another", Optional.of(folder), SEGMENT), "group one wrote, not another");
        try (Admin admin = connection.admin("test")) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(LONG).until(() -> !admin.listTopics().names().get().contains(topic));
        }
        createTopic();
        assertRefused(new SinkSettings(topic, "one", Optional.of(folder), SEGMENT), "an earlier topic " + topic);
    }

    private static void assertRefused(SinkSettings settings, String says) {
        try (SinkRun run = SinkRun.of(connection, settings, new Metrics())) {
            assertThatThrownBy(run::start).isInstanceOf(StartupException.class).hasMessageContaining(says);
        }
    }

    @Test
    void tellsOfOffsetsThatAreNotThere() throws Exception {
        Path folder = work.resolve(topic);
        SinkSettings settings = new SinkSettings(topic, "range", Optional.of(folder), SEGMENT);
        publish(0, 400);
        try (Admin admin = connection.admin("test")) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            ConfigEntry deletable = new ConfigEntry("cleanup.policy", "compact,delete");
            admin.incrementalAlterConfigs(
                            Map.of(resource, List.of(new AlterConfigOp(deletable, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(20)))
                    .all()
                    .get();
        }
        List<String> left = committed();
        try (SinkRun run = SinkRun.of(connection, settings, new Metrics()).start()) {
            await().atMost(LONG)
                    .until(() ->
                            lines(folder).size() >= left.size() && run.missing().isEmpty());
        }
        assertThat(lines(folder)).isEqualTo(left);

        Files.writeString(
                folder.resolve(topic + "-0").resolve("position.json"),
                "{\"segment\":100000,\"bytes\":0,\"next\":100000}");
        try (SinkRun run = SinkRun.of(connection, settings, new Metrics()).start()) {
            assertThatThrownBy(run::await)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("wants offset 100000 of " + topic + "-0, which ends at");
            assertThat(run.missing())
                    .hasValueSatisfying(missing -> assertThat(missing).startsWith("sink: failed"));
        }
    }

    @Test
    void refusesARecordThatIsNoJsonAndGoesOn() throws Exception {
        Path folder = work.resolve(topic);
        SinkSettings settings = new SinkSettings(topic, "refusing", Optional.of(folder), SEGMENT);
        Metrics metrics = new Metrics();
        try (Producer<byte[], byte[]> producer = connection.producer("test")) {
            for (String value : new String[] {"not JSON", "{\"a\":\n 1}"}) {
                producer.send(new ProducerRecord<>(topic, 0, bytes("a"), bytes(value)))
                        .get();
            }
        }
        try (SinkRun run = SinkRun.of(connection, settings, metrics).start()) {
            await().atMost(LONG)
                    .until(() -> lines(folder).size() == 1 && run.missing().isEmpty());
        }

        assertThat(lines(folder)).containsExactly("{\"a\":  1}");
        assertThat(metrics.registry()
                        .get("dateline.sink.refused")
                        .tag("reason", "value")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** In transactions, of which every fifth is aborted; every 25th record is a withdrawal. */
    private void publish(int from, int to) {
        Map<String, Object> config = connection.common("test");
        config.put("transactional.id", topic);
        config.put("batch.size", 1_000);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (int start = from; start < to; start += 100) {
                if (start % 500 == 0) {
                    send(producer, IntStream.range(0, 20));
                    producer.abortTransaction();
                }
                send(producer, IntStream.range(start, start + 100));
                producer.commitTransaction();
            }
        }
    }

    private void send(Producer<byte[], byte[]> producer, IntStream numbers) {
        producer.beginTransaction();
        numbers.forEach(n -> producer.send(new ProducerRecord<>(
                topic,
                bytes("id-" + n),
                n % 25 == 0 ? null : bytes("{\"n\":" + n + ",\"text\":\"" + "x".repeat(n % 300) + "\"}"))));
        producer.flush();
    }

    /** What should be delivered, partition by partition, as lines. */
    private List<String> committed() {
        TreeMap<Integer, List<String>> lines = new TreeMap<>();
        try (Consumer<byte[], byte[]> consumer = connection.consumer("test", Optional.empty())) {
            List<TopicPartition> all = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    String line = record.value() == null
                            ? "{\"id\":\"" + text(record.key()) + "\",\"withdrawn\":true}"
                            : text(record.value());
                    lines.computeIfAbsent(record.partition(), added -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names(folder)) {
            if (name.endsWith(".jsonl") || name.endsWith(".part")) {
                try {
                    lines.addAll(Files.readAllLines(folder.resolve(name)));
                } catch (java.nio.file.NoSuchFileException e) {
                    // Finished meanwhile, under its final name.
                    return lines(folder);
                }
            }
        }
        return lines;
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Path own = folder.resolve(folder.getFileName() + "-" + partition);
            if (Files.exists(own)) {
                try (Stream<Path> files = Files.list(own)) {
                    files.sorted()
                            .forEach(file -> names.add(folder.relativize(file).toString()));
                }
            }
        }
        return names;
    }

    private static void awaitLines(Path folder, int count) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> lines(folder).size() >= count);
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("DATELINE_ENRICHED_TOPIC", topic);
        environment.put("DATELINE_SINK_GROUP", topic);
        return environment;
    }

    private Process member(Map<String, String> environment) throws IOException {
        Process process = SinkMember.start(environment, work.resolve("stdout"), work.resolve("stderr"));
        processes.add(process);
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().waitFor();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
