package dev.dateline.sink.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.NothingRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentWriterTest {
    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void writesRecordsAsTheyAreAndWithdrawalsAsLines() throws IOException {
        SegmentWriter.open(disk, 10, new JsonLines())
                .write(
                        new Batch(
                                List.of(
                                        article(0, "{\"a\": 1}"),
                                        article(1, "{\n \"b\":\r\n 2}"),
                                        withdrawal(4, "x\"é")),
                                6),
                        new NothingRefused());

        assertThat(text("00000000000000000000.part"))
                .isEqualTo("{\"a\": 1}\n{  \"b\":   2}\n{\"id\":\"x\\\"é\",\"withdrawn\":true}\n");
        assertThat(text("position.json")).isEqualTo("{\"segment\":0,\"bytes\":54,\"next\":6}");
    }

    @Test
    void finishesASegmentAsSoonAsNothingMoreCanCome() throws IOException {
        SegmentWriter.open(disk, 10, new JsonLines())
                .write(new Batch(List.of(article(7, "{}")), 10), new NothingRefused());

        assertThat(disk.names()).containsExactly("00000000000000000000.jsonl", "position.json");
        assertThat(text("position.json")).isEqualTo("{\"segment\":10,\"bytes\":0,\"next\":10}");
    }

    @Test
    void changesNothingWhenRecordsComeAgain() throws IOException {
        SegmentWriter writer = SegmentWriter.open(disk, 10, new JsonLines());
        writer.write(new Batch(List.of(article(7, "{}"), article(12, "{}")), 13), new NothingRefused());
        writer.write(
                new Batch(List.of(article(7, "{}"), article(12, "{}"), article(13, "[]")), 14), new NothingRefused());
        writer.write(new Batch(List.of(article(7, "{}")), 8), new NothingRefused());

        assertThat(Log.lines(disk)).isEqualTo("{}\n{}\n[]\n");
        assertThat(writer.next()).hasValue(14);
    }

    @Test
    void startsAtTheBeginningInAnEmptyFolder() throws IOException {
        assertThat(SegmentWriter.open(disk, 10, new JsonLines()).next()).hasValue(0);
    }

    @Test
    void goesOnAfterTheLastFinishedSegmentWhereTheSidecarWasDeleted() throws IOException {
        Log.of(25, 1, 2, 15, 21, 24).into(SegmentWriter.open(disk, 10, new JsonLines()), 9);
        disk.delete("position.json");

        assertThat(SegmentWriter.open(disk, 10, new JsonLines()).next()).hasValue(20);
        assertThat(disk.names()).containsExactly("00000000000000000000.jsonl", "00000000000000000010.jsonl");
    }

    @Test
    void goesOnWhereItWasWhenFinishedSegmentsWereTakenAway() throws IOException {
        Log.of(25, 1, 2, 15, 21, 24).into(SegmentWriter.open(disk, 10, new JsonLines()), 9);
        disk.delete("00000000000000000000.jsonl");
        disk.delete("00000000000000000010.jsonl");

        assertThat(SegmentWriter.open(disk, 10, new JsonLines()).next()).hasValue(25);
    }

    @Test
    void refusesASegmentThatSomebodyShortened() throws IOException {
        Log.of(25, 21, 24).into(SegmentWriter.open(disk, 10, new JsonLines()), 9);
        disk.truncate("00000000000000000020.part", 3);

        assertThatThrownBy(() -> SegmentWriter.open(disk, 10, new JsonLines()))
                .isInstanceOf(IOException.class)
                .hasMessage("00000000000000000020.part has 3 bytes, but position.json tells of 41: somebody changed it."
                        + " Delete both, and that segment is read again.");
    }

    @Test
    void refusesADamagedSidecar() {
        disk.append("position.json", "{\"segment\":0,\"bytes\":".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SegmentWriter.open(disk, 10, new JsonLines()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("position.json is damaged.");
    }

    private String text(String name) {
        return new String(disk.read(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Delivery article(long offset, String json) {
        return new Delivery(offset, "a", Optional.of(json.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
    }

    private static Delivery withdrawal(long offset, String id) {
        return new Delivery(offset, id, Optional.empty(), Instant.EPOCH);
    }
}
