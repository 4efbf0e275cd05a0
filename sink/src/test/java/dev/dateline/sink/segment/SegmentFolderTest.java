package dev.dateline.sink.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.StartupException;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.NothingRefused;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentFolderTest {
    private static final Origin ORIGIN = new Origin("cluster", "news", "topic-id", "readers");

    @TempDir
    private Path folder;

    @Test
    void givesAPartitionToOneOwnerAtATime() throws IOException {
        SegmentFolder one = SegmentFolder.open(folder, 10, new JsonLines(), ORIGIN);
        SegmentFolder other = SegmentFolder.open(folder, 10, new JsonLines(), ORIGIN);
        try (PartitionWriter writer = one.open(3).orElseThrow()) {
            writer.write(
                    new Batch(
                            List.of(new Delivery(
                                    5, "a", Optional.of("{}".getBytes(StandardCharsets.UTF_8)), Instant.EPOCH)),
                            6),
                    new NothingRefused());

            assertThat(other.open(3)).isEmpty();
            try (PartitionWriter another = other.open(4).orElseThrow()) {
                assertThat(another.next()).hasValue(0);
            }
        }
        try (PartitionWriter writer = other.open(3).orElseThrow()) {
            assertThat(writer.next()).hasValue(6);
        }
        assertThat(folder.resolve("news-3/00000000000000000000.part")).hasContent("{}");
    }

    @Test
    void refusesRecordsOfAnotherOrigin() {
        SegmentFolder.open(folder, 10, new JsonLines(), ORIGIN);

        assertThatCode(() -> SegmentFolder.open(folder, 10, new JsonLines(), ORIGIN))
                .doesNotThrowAnyException();
        assertRefused(
                new Origin("other", "news", "topic-id", "readers"), 10, "another Kafka cluster (cluster, not other)");
        assertRefused(new Origin("cluster", "olds", "topic-id", "readers"), 10, "topic news, not olds");
        assertRefused(new Origin("cluster", "news", "other", "readers"), 10, "an earlier topic news");
        assertRefused(new Origin("cluster", "news", "topic-id", "others"), 10, "group readers wrote, not others");
        assertRefused(ORIGIN, 20, "segments of 10 offsets, not 20 (DATELINE_SINK_SEGMENT_OFFSETS)");
    }

    private void assertRefused(Origin origin, long span, String says) {
        assertThatThrownBy(() -> SegmentFolder.open(folder, span, new JsonLines(), origin))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(says)
                .hasMessageContaining(folder.toString());
    }
}
