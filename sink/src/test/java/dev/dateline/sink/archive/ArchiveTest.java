package dev.dateline.sink.archive;

import static dev.dateline.sink.archive.News.article;
import static dev.dateline.sink.archive.News.deliver;
import static dev.dateline.sink.archive.News.withdrawal;
import static dev.dateline.wire.EntityType.LOCATION;
import static dev.dateline.wire.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.StartupException;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.NothingRefused;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    private Archive open() {
        return Archive.open(folder.resolve("archive"), News.ORIGIN, false);
    }

    @Test
    void theLastRecordOfAnArticleIsTheTruth() throws Exception {
        try (Archive archive = open()) {
            deliver(
                    archive,
                    0,
                    article("a", "First draft.").at(0),
                    article("b", "Other news.").at(1));
            deliver(archive, 0, article("a", "Second draft.").at(5));
            // The same again changes nothing.
            deliver(archive, 0, article("a", "First draft.").at(0));

            try (Snapshot snapshot = archive.snapshot()) {
                assertThat(snapshot.articles()).isEqualTo(2);
                assertThat(snapshot.find("a").orElseThrow().article().article().body())
                        .contains("Second draft.");
                assertThat(found(snapshot, "draft")).containsExactly("a");
                assertThat(found(snapshot, "first")).isEmpty();
                assertThat(snapshot.position().next(0)).isEqualTo(6);
            }
        }
    }

    @Test
    void aWithdrawalRemovesAndIsRemembered() throws Exception {
        try (Archive archive = open()) {
            deliver(archive, 0, article("a", "Retracted news.").at(0), withdrawal("a", 1), withdrawal("never", 2));

            try (Snapshot snapshot = archive.snapshot()) {
                assertThat(snapshot.articles()).isZero();
                assertThat(found(snapshot, "retracted")).isEmpty();
                assertThat(snapshot.find("a").orElseThrow().json()).isEmpty();
                assertThat(snapshot.find("unknown")).isEmpty();
            }
            deliver(archive, 0, article("a", "Back again.").at(3));
            try (Snapshot snapshot = archive.snapshot()) {
                assertThat(found(snapshot, "back")).containsExactly("a");
            }
        }
    }

    @Test
    void goesOnWhereItsLastCommitStands() throws Exception {
        try (Archive archive = open()) {
            deliver(archive, 3, article("a", "News.").at(7));
        }
        try (Archive archive = open();
                PartitionWriter writer = archive.open(3).orElseThrow();
                PartitionWriter other = archive.open(4).orElseThrow()) {
            assertThat(writer.next()).isEqualTo(OptionalLong.of(8));
            assertThat(other.next()).isEqualTo(OptionalLong.of(0));
            writer.write(new Batch(List.of(), 20), new NothingRefused());
            assertThat(writer.next()).isEqualTo(OptionalLong.of(20));
        }
        try (Archive archive = open();
                PartitionWriter writer = archive.open(3).orElseThrow();
                Snapshot snapshot = archive.snapshot()) {
            assertThat(writer.next()).isEqualTo(OptionalLong.of(20));
            assertThat(snapshot.articles()).isEqualTo(1);
        }
    }

    @Test
    void whatWasNotCommittedIsTakenBackTogetherWithItsOffset() throws Exception {
        Path crashed = folder.resolve("crashed");
        try (Archive archive = open()) {
            deliver(archive, 0, article("a", "Safe.").at(0));
            PartitionWriter writer = archive.open(0).orElseThrow();
            writer.write(new Batch(List.of(article("b", "In memory.").at(1)), 2), new NothingRefused());
            News.awaitPosition(archive, 0, 2);
            copy(folder.resolve("archive"), crashed);
        }
        try (Archive archive = Archive.open(crashed, News.ORIGIN, false);
                PartitionWriter writer = archive.open(0).orElseThrow();
                Snapshot snapshot = archive.snapshot()) {
            assertThat(snapshot.articles()).isEqualTo((int) writer.next().orElseThrow());
            assertThat(snapshot.find("a")).isPresent();
        }
    }

    @Test
    void belongsToOneProcessAndOneTopic() throws Exception {
        try (Archive archive = open()) {
            deliver(archive, 0, article("a", "News.").at(0));
            assertThatThrownBy(this::open)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("is in use by another Dateline");
        }
        Origin remade = new Origin("cluster", "news.enriched.v1", "later", "group");
        assertThatThrownBy(() -> Archive.open(folder.resolve("archive"), remade, false))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("holds records of an earlier topic news.enriched.v1")
                .hasMessageContaining("--rebuild");
        Origin elsewhere = new Origin("another", "news.enriched.v1", "topic-id", "group");
        assertThatThrownBy(() -> Archive.open(folder.resolve("archive"), elsewhere, false))
                .hasMessageContaining("records of another Kafka cluster");

        try (Archive rebuilt = Archive.open(folder.resolve("archive"), remade, true);
                PartitionWriter writer = rebuilt.open(0).orElseThrow();
                Snapshot snapshot = rebuilt.snapshot()) {
            assertThat(writer.next()).isEqualTo(OptionalLong.of(0));
            assertThat(snapshot.articles()).isZero();
        }
    }

    @Test
    void saysWhatToDoWithADamagedFolder() throws Exception {
        try (Archive archive = open()) {
            deliver(archive, 0, article("a", "News.").at(0));
        }
        try (Stream<Path> files = Files.list(folder.resolve("archive/index"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".si")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(this::open).isInstanceOf(StartupException.class).hasMessageContaining("--rebuild");
        try (Archive rebuilt = Archive.open(folder.resolve("archive"), News.ORIGIN, true)) {
            deliver(rebuilt, 0, article("a", "News.").at(0));
        }
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        List<String> refused = new ArrayList<>();
        try (Archive archive = open();
                PartitionWriter writer = archive.open(0).orElseThrow()) {
            Delivery odd = new Delivery(
                    0,
                    "odd",
                    Optional.of("{\"schema\":\"enriched/2\"}".getBytes(StandardCharsets.UTF_8)),
                    Instant.EPOCH);
            Delivery longId = withdrawal("x".repeat(1_025), 1);
            writer.write(
                    new Batch(List.of(odd, longId, article("a", "News.").at(2)), 3),
                    (delivery, reason, detail) -> refused.add(delivery.offset() + " " + reason + ": " + detail));
            News.awaitPosition(archive, 0, 3);

            assertThat(refused)
                    .containsExactly(
                            "0 malformed: schema is enriched/2, not enriched/1",
                            "1 key: its id is longer than 1024 bytes");
            try (Snapshot snapshot = archive.snapshot()) {
                assertThat(snapshot.articles()).isEqualTo(1);
            }
        }
    }

    @Test
    void aSnapshotIsOfOneMoment() throws Exception {
        try (Archive archive = open()) {
            deliver(
                    archive,
                    0,
                    article("a", "News.").naming(PERSON, "Anna Berg").at(0));
            try (Snapshot before = archive.snapshot()) {
                deliver(
                        archive,
                        0,
                        article("b", "News.").naming(LOCATION, "Oslo").at(1),
                        withdrawal("a", 2));

                assertThat(found(before, "news")).containsExactly("a");
                assertThat(before.position().toString()).endsWith("~0.1");
                assertThat(before.find("b")).isEmpty();
            }
        }
    }

    static List<String> found(Snapshot snapshot, String words) throws IOException {
        Filter filter = new Filter(
                Optional.of(words), List.of(), Optional.empty(), false, Optional.empty(), List.of(), List.of());
        return new Search(filter, Order.RELEVANCE, 10, Optional.empty(), false)
                .in(snapshot).articles().stream().map(Kept::id).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
