package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.link.StartupException;
import dev.dateline.sink.DestinationFailedException;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
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
    private static final Path KILL = Path.of("/bin/kill");
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static Connection connection;

    @TempDir
    private Path work;

    private SinkTopic topic;
    private final List<Process> processes = new ArrayList<>();

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data, 0);
        connection = Connections.to(broker);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        topic = new SinkTopic(
                connection, "news." + test.getTestMethod().orElseThrow().getName(), PARTITIONS);
        topic.create();
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void writesEachRecordOnceThroughKillsAndRebalances() throws Exception {
        Path folder = work.resolve(topic.name());
        int count = 12_000;
        topic.publish(0, count);
        Map<String, String> settings = slow(folder);

        for (int percent : new int[] {10, 25}) {
            Process killed = member(settings);
            awaitLines(folder, count * percent / 100);
            kill(killed);
            assertThat(topic.lines(folder)).as("done at the kill").hasSizeLessThan(count * 9 / 10);
            assertThat(topic.names(folder)).as("half done at the kill").anyMatch(name -> name.endsWith(".part"));
        }
        Process first = member(settings);
        awaitLines(folder, count * 40 / 100);
        member(settings);
        awaitLines(folder, count * 55 / 100);
        kill(first);
        assertThat(topic.lines(folder)).as("done at the last kill").hasSizeLessThan(count * 9 / 10);
        member(settings);
        List<String> committed = topic.committed();
        awaitLines(folder, committed.size());
        for (Process left : processes) {
            left.destroy();
            assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(committed).hasSize(count);
        assertThat(topic.lines(folder)).isEqualTo(committed);
        assertThat(topic.names(folder))
                .as("finished segments")
                .filteredOn(name -> name.endsWith(".jsonl"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void waitsForAnOwnerThatTheGroupHasGivenUp() throws Exception {
        assumeTrue(Files.isExecutable(KILL), "no " + KILL + " to stop a process with");
        Path folder = work.resolve(topic.name());
        int count = 6_000;
        topic.publish(0, count);
        Process frozen = member(slow(folder));
        awaitLines(folder, count / 4);
        signal("-STOP", frozen);
        assertThat(topic.lines(folder)).as("done at the stop").hasSizeLessThan(count * 9 / 10);

        SinkSettings settings = settings(topic.name());
        try (SinkRun successor =
                new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), new Metrics()).start()) {
            String held = "sink segments: another member of the group still holds " + topic.name()
                    + " partitions [0, 1, 2, 3]";
            await().atMost(LONG).until(() -> successor.missing().equals(Optional.of(held)));
            signal("-CONT", frozen);
            awaitLines(folder, count);
            await().atMost(LONG).until(() -> successor.missing().isEmpty());
            frozen.destroy();
            assertThat(frozen.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(topic.lines(folder)).isEqualTo(topic.committed());
    }

    @Test
    void handsPartitionsOverWithinAProcess() throws Exception {
        Path folder = work.resolve(topic.name());
        SinkSettings settings = settings("hand-over");
        Metrics metrics = new Metrics();
        topic.publish(0, 2_000);
        try (SinkRun one = new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), metrics).start()) {
            await().atMost(LONG).until(() -> topic.lines(folder).size() >= 2_000);
            assertThat(one.missing()).isEmpty();
            try (SinkRun two =
                    new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), new Metrics()).start()) {
                await().atMost(LONG).until(() -> two.missing().isEmpty());
                topic.publish(2_000, 4_000);
                await().atMost(LONG).until(() -> topic.lines(folder).size() >= 4_000);
            }
            topic.publish(4_000, 5_000);
            await().atMost(LONG).until(() -> topic.lines(folder).size() >= 5_000);
            assertThat(metrics.registry().get("dateline.sink.lag").gauges()).isNotEmpty();
        }

        assertThat(topic.lines(folder)).isEqualTo(topic.committed());
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
        topic.publish(0, 500);
        Process member = member(settings);
        await().atMost(LONG)
                .until(() -> Files.readAllLines(work.resolve("stdout")).size() >= 500);
        member.destroy();
        assertThat(member.waitFor(30, TimeUnit.SECONDS)).isTrue();
        topic.publish(500, 700);
        member(settings);
        await().atMost(LONG)
                .until(() -> Files.readAllLines(work.resolve("stdout")).size() >= 700);

        assertThat(Files.readAllLines(work.resolve("stdout"))).containsExactlyInAnyOrderElementsOf(topic.committed());
        assertThat(work.resolve("stderr")).content().contains("Standard output is at least once");
    }

    @Test
    void refusesAFolderOfAnotherGroupAndOfAnEarlierTopic() throws Exception {
        Path folder = work.resolve(topic.name());
        new SinkRun(connection, settings("one"), new SegmentPlace(folder, SEGMENT), new Metrics())
                .start()
                .close();

        assertRefused(folder, settings("another"), "group one wrote, not another");
        try (Admin admin = connection.admin("test")) {
            admin.deleteTopics(List.of(topic.name())).all().get();
            await().atMost(LONG).until(() -> !admin.listTopics().names().get().contains(topic.name()));
        }
        topic.create();
        assertRefused(folder, settings("one"), "an earlier topic " + topic.name());
    }

    private static void assertRefused(Path folder, SinkSettings settings, String says) {
        try (SinkRun run = new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), new Metrics())) {
            assertThatThrownBy(run::start).isInstanceOf(StartupException.class).hasMessageContaining(says);
        }
    }

    @Test
    void tellsOfOffsetsThatAreNotThere() throws Exception {
        Path folder = work.resolve(topic.name());
        SinkSettings settings = settings("range");
        topic.publish(0, 400);
        try (Admin admin = connection.admin("test")) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            ConfigEntry deletable = new ConfigEntry("cleanup.policy", "compact,delete");
            admin.incrementalAlterConfigs(
                            Map.of(resource, List.of(new AlterConfigOp(deletable, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            admin.deleteRecords(Map.of(new TopicPartition(topic.name(), 0), RecordsToDelete.beforeOffset(20)))
                    .all()
                    .get();
        }
        List<String> left = topic.committed();
        try (SinkRun run =
                new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), new Metrics()).start()) {
            await().atMost(LONG)
                    .until(() -> topic.lines(folder).size() >= left.size()
                            && run.missing().isEmpty());
        }
        assertThat(topic.lines(folder)).isEqualTo(left);

        Files.writeString(
                folder.resolve(topic.name() + "-0").resolve("position.json"),
                "{\"segment\":100000,\"bytes\":0,\"next\":100000}");
        try (SinkRun run =
                new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), new Metrics()).start()) {
            assertThatThrownBy(run::await)
                    .isInstanceOf(DestinationFailedException.class)
                    .hasMessageContaining("wants offset 100000 of " + topic.name() + "-0, which ends at");
            assertThat(run.missing())
                    .hasValueSatisfying(missing -> assertThat(missing).startsWith("sink segments: failed"));
        }
    }

    @Test
    void refusesARecordThatIsNoJsonAndGoesOn() throws Exception {
        Path folder = work.resolve(topic.name());
        SinkSettings settings = settings("refusing");
        Metrics metrics = new Metrics();
        try (Producer<byte[], byte[]> producer = connection.producer("test")) {
            for (String value : new String[] {"not JSON", "{\"a\":\n 1}"}) {
                producer.send(new ProducerRecord<>(topic.name(), 0, SinkTopic.bytes("a"), SinkTopic.bytes(value)))
                        .get();
            }
        }
        try (SinkRun run = new SinkRun(connection, settings, new SegmentPlace(folder, SEGMENT), metrics).start()) {
            await().atMost(LONG)
                    .until(() ->
                            topic.lines(folder).size() == 1 && run.missing().isEmpty());
        }

        assertThat(topic.lines(folder)).containsExactly("{\"a\":  1}");
        assertThat(metrics.registry()
                        .get("dateline.sink.refused")
                        .tag("reason", "value")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private void awaitLines(Path folder, int count) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> topic.lines(folder).size() >= count);
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("DATELINE_ENRICHED_TOPIC", topic.name());
        environment.put("DATELINE_SINK_GROUP", topic.name());
        return environment;
    }

    /** Small fetches make many small batches: something is always half done. */
    private Map<String, String> slow(Path folder) {
        return environment(Map.of(
                "DATELINE_SINK_FOLDER", folder.toString(),
                "DATELINE_SINK_SEGMENT_OFFSETS", Integer.toString(SEGMENT),
                "KAFKA_SESSION_TIMEOUT_MS", "6000",
                "KAFKA_HEARTBEAT_INTERVAL_MS", "1000",
                "KAFKA_MAX_PARTITION_FETCH_BYTES", "2000",
                "KAFKA_FETCH_MAX_BYTES", "2000"));
    }

    private SinkSettings settings(String group) {
        return new SinkSettings(topic.name(), Topics.SINK_DEAD_LETTERS.name(), group, Duration.ofMinutes(1));
    }

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder(KILL.toString(), name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
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
}
