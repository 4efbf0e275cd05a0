package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.ArchivePlace;
import dev.dateline.sink.archive.Snapshot;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.Json;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIT {
    private static final int PARTITIONS = 4;
    private static final int COUNT = 3_000;
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final ArticleReader READER = new ArticleReader();
    private static final IntFunction<byte[]> ENRICHED = n -> Json.ENRICHED.write(READER.read(Article.builder()
            .id("id-" + n)
            .body("PARIS, Nov 13 (Reuters) - Talks resume on Friday, Minister Anna Berg said in note " + n + ".")
            .published("2017-11-13")
            .build()));

    @TempDir
    private Path work;

    @Test
    void holdsEachArticleOnceThroughKillsAndReplays() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(work.resolve("broker"), 0)) {
            Connection connection = Connections.to(broker);
            SinkTopic topic = new SinkTopic(connection, "news.archived", PARTITIONS);
            topic.create();
            Path folder = work.resolve("archive");
            Map<String, String> settings = Map.of(
                    "DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                    "DATELINE_ENRICHED_TOPIC", topic.name(),
                    "DATELINE_ARCHIVE_FOLDER", folder.toString(),
                    "KAFKA_SESSION_TIMEOUT_MS", "6000",
                    "KAFKA_HEARTBEAT_INTERVAL_MS", "1000");
            for (int part = 0; part < 3; part++) {
                Process member = SinkMember.start(settings, work.resolve("out"), work.resolve("err"));
                topic.publish(part * COUNT / 3, (part + 1) * COUNT / 3, ENRICHED);
                long before = new LiveFolder(folder).bytes();
                await().atMost(LONG).until(() -> new LiveFolder(folder).bytes() > before + 10_000);
                member.destroyForcibly().waitFor();
            }
            // All of it once more, as after a replay: the last record of each article is the truth.
            topic.publish(0, COUNT, ENRICHED);

            SinkSettings sink = new SinkSettings(
                    topic.name(), Topics.SINK_DEAD_LETTERS.name(), SinkSettings.GROUP, Duration.ofMinutes(1));
            ArchivePlace place = new ArchivePlace(folder, false);
            try (SinkRun run = new SinkRun(connection, sink, place, new Metrics()).start()) {
                // What follows a partition's last record is the mark of its transaction's end, which nobody is given.
                long end = ends(connection, topic) - PARTITIONS;
                await().atMost(LONG).until(() -> reached(place.archive().orElseThrow()) >= end);
                try (Snapshot snapshot = place.archive().orElseThrow().snapshot()) {
                    assertThat(snapshot.articles()).isEqualTo(COUNT - COUNT / 25);
                    for (int n = 0; n < COUNT; n++) {
                        assertThat(snapshot.find("id-" + n).orElseThrow().json().isPresent())
                                .as("id-" + n)
                                .isEqualTo(n % 25 != 0);
                    }
                }
                assertThat(run.missing()).isEmpty();
            }
        }
    }

    private static long ends(Connection connection, SinkTopic topic) {
        try (var consumer = connection.consumer("test", java.util.Optional.empty())) {
            return consumer
                    .endOffsets(Stream.iterate(0, partition -> partition + 1)
                            .limit(PARTITIONS)
                            .map(partition -> new org.apache.kafka.common.TopicPartition(topic.name(), partition))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static long reached(Archive archive) throws Exception {
        try (Snapshot snapshot = archive.snapshot()) {
            return snapshot.position().next().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
