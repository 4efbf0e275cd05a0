package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.link.Metrics;
import dev.dateline.sink.DestinationFailedException;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.segment.SegmentPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a destination does to itself and to others when it fails or refuses. */
class SinkFailureIT {
    private static final int PARTITIONS = 3;
    private static final int COUNT = 1_000;
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static Connection connection;

    @TempDir
    private Path folder;

    private SinkTopic topic;

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
        topic.publish(0, COUNT);
    }

    @Test
    void isTriedAgainAndHasEachRecordOnce() {
        TestPlace place = new TestPlace(2, id -> false);
        Metrics metrics = new Metrics();
        List<Optional<String>> told = new ArrayList<>();
        try (SinkRun run = run(place, Duration.ofMinutes(1), metrics)) {
            await().atMost(LONG).until(() -> {
                told.add(run.missing());
                return place.ids.size() >= COUNT && run.missing().isEmpty();
            });
            assertThat(metrics.registry().get("dateline.sink.up").gauge().value())
                    .isEqualTo(1);
        }

        assertThat(place.ids).containsExactlyInAnyOrderElementsOf(ids(0, COUNT));
        assertThat(told)
                .as("readiness meanwhile")
                .contains(Optional.of("sink test: the place is full (trying again in 1 s)"));
        assertThat(metrics.registry().get("dateline.sink.failures").counter().count())
                .isEqualTo(2);
    }

    @Test
    void isGivenUpAloneWhileTheRestGoOn() {
        TestPlace place = new TestPlace(Integer.MAX_VALUE, id -> false);
        Metrics metrics = new Metrics();
        try (SinkRun failing = run(place, Duration.ofSeconds(1), metrics);
                SinkRun beside =
                        new SinkRun(connection, settings(LONG), new SegmentPlace(folder, 10_000), metrics).start()) {
            assertThatThrownBy(failing::await)
                    .isInstanceOf(DestinationFailedException.class)
                    .hasMessage("the place is full (given up after 1 s; DATELINE_SINK_PATIENCE_SECONDS)");
            assertThat(failing.missing())
                    .contains("sink test: failed: the place is full (given up after 1 s;"
                            + " DATELINE_SINK_PATIENCE_SECONDS)");
            topic.publish(COUNT, 2 * COUNT);
            await().atMost(LONG).until(() -> topic.lines(folder).size() >= 2 * COUNT);
            assertThat(beside.missing()).isEmpty();
        }
        assertThat(place.ids).isEmpty();
    }

    @Test
    void putsWhatItRefusesAmongTheDeadLetters() {
        TestPlace place = new TestPlace(1, id -> id.endsWith("99") || id.equals("id-25"));
        Metrics metrics = new Metrics();
        try (SinkRun run = run(place, LONG, metrics)) {
            await().atMost(LONG).until(() -> place.ids.size() >= COUNT - 11);
            assertThat(run.missing()).isEmpty();
        }

        List<ConsumerRecord<byte[], byte[]>> letters = letters();
        assertThat(letters)
                .extracting(letter -> new String(letter.key(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder(
                        "id-25", "id-99", "id-199", "id-299", "id-399", "id-499", "id-599", "id-699", "id-799",
                        "id-899", "id-999");
        assertThat(letters)
                .filteredOn(letter -> new String(letter.key(), StandardCharsets.UTF_8).equals("id-25"))
                .as("a withdrawal's letter")
                .allSatisfy(letter -> assertThat(letter.value()).isNull());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(EventHeaders.value(letter.headers(), "dateline-error-reason"))
                    .isEqualTo("taste");
            assertThat(EventHeaders.value(letter.headers(), "dateline-error-detail"))
                    .startsWith("no id-");
            assertThat(EventHeaders.value(letter.headers(), "dateline-source"))
                    .matches("news\\." + "putsWhatItRefusesAmongTheDeadLetters-\\d@\\d+");
            assertThat(EventHeaders.value(letter.headers(), "ce_source")).isEqualTo("dateline/sink/test");
            assertThat(EventHeaders.value(letter.headers(), "ce_type"))
                    .isEqualTo("dev.dateline.article.dead-letter.v1");
        });
        assertThat(metrics.registry().get("dateline.sink.refused").counter().count())
                .isEqualTo(11);
        assertThat(metrics.registry().get("dateline.sink.records").counters())
                .as("delivered")
                .satisfies(counters -> assertThat(counters.stream()
                                .mapToDouble(counter -> counter.count())
                                .sum())
                        .isEqualTo(COUNT - 11));
    }

    private SinkRun run(TestPlace place, Duration patience, Metrics metrics) {
        return new SinkRun(connection, settings(patience), place, metrics).start();
    }

    private SinkSettings settings(Duration patience) {
        return new SinkSettings(topic.name(), topic.name() + ".dead", topic.name(), patience);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "id-" + n).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> letters() {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        TopicPartition dead = new TopicPartition(topic.name() + ".dead", 0);
        try (Consumer<byte[], byte[]> consumer = connection.consumer("test", Optional.empty())) {
            consumer.assign(List.of(dead));
            consumer.seekToBeginning(List.of(dead));
            long end = consumer.endOffsets(List.of(dead)).get(dead);
            while (consumer.position(dead) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
        }
        return letters;
    }
}
