package dev.dateline.sink.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.JsonLine;
import dev.dateline.sink.segment.StoppingDisk.Stopped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops the writer at every byte and every step, and asserts that each record is in the folder once in the end. */
class SegmentCrashTest {
    private static final int SPAN = 10;

    private static final LineFormat HEADED = new LineFormat() {
        @Override
        public String ending() {
            return ".jsonl";
        }

        @Override
        public String head() {
            return "head\n";
        }

        @Override
        public void append(Delivery delivery, ByteArrayOutputStream out) {
            JsonLine.append(delivery, out);
        }
    };

    // Gaps at the start, over the end of a segment, over a whole one and at the end; a batch that ends with a segment.
    private static final Log LOG = Log.of(57, 3, 4, 5, 8, 9, 10, 11, 13, 14, 19, 21, 22, 41, 42, 49, 50, 52);

    @Test
    void survivesAKillAtEveryByteOnTheRealDisk(@TempDir Path root) throws IOException {
        for (int steps = 0; ; steps++) {
            Path folder = Files.createDirectory(root.resolve("at-" + steps));
            boolean stopped;
            try (Disk disk = new FileDisk(folder)) {
                stopped = stops(disk, steps);
            }
            try (Disk disk = new FileDisk(folder)) {
                assertExact(disk, steps);
            }
            if (!stopped) {
                assertThat(steps).isGreaterThan(400);
                return;
            }
        }
    }

    @Test
    void survivesAPowerCutAtEveryByte() throws IOException {
        for (int steps = 0; ; steps++) {
            MemoryDisk disk = new MemoryDisk();
            boolean stopped = stops(disk, steps);
            for (MemoryDisk found : disk.afterPowerCut()) {
                assertExact(found, steps);
            }
            if (!stopped) {
                return;
            }
        }
    }

    @Test
    void survivesASecondCrashWhileItRecovers() throws IOException {
        for (int steps = 0; ; steps++) {
            MemoryDisk first = new MemoryDisk();
            boolean stopped = stops(first, steps);
            List<MemoryDisk> found = new ArrayList<>(first.afterPowerCut());
            found.add(first.afterKill());
            for (MemoryDisk crashed : found) {
                for (int more = 0; more < 12; more++) {
                    MemoryDisk second = crashed.afterKill();
                    stops(second, more);
                    assertExact(second.afterKill(), steps);
                    for (MemoryDisk again : second.afterPowerCut()) {
                        assertExact(again, steps);
                    }
                }
            }
            if (!stopped) {
                return;
            }
        }
    }

    @Test
    void everySegmentHasItsHeadOnceAfterAPowerCutAtEveryByte() throws IOException {
        for (int steps = 0; ; steps++) {
            MemoryDisk disk = new MemoryDisk();
            boolean stopped = false;
            try {
                LOG.into(SegmentWriter.open(new StoppingDisk(disk, steps), SPAN, HEADED), 3);
            } catch (Stopped e) {
                stopped = true;
            }
            for (MemoryDisk found : disk.afterPowerCut()) {
                LOG.into(SegmentWriter.open(found, SPAN, HEADED), 4);
                assertThat(Log.lines(found).replace("head\n", "")).isEqualTo(LOG.lines());
                for (String name : found.names()) {
                    if (!name.endsWith(".json")) {
                        assertThat(new String(found.read(name).orElseThrow(), StandardCharsets.UTF_8))
                                .as("%s, stopped after %d", name, steps)
                                .startsWith("head\n")
                                .containsOnlyOnce("head\n");
                    }
                }
            }
            if (!stopped) {
                return;
            }
        }
    }

    private static boolean stops(Disk disk, int steps) throws IOException {
        try {
            LOG.into(SegmentWriter.open(new StoppingDisk(disk, steps), SPAN, new JsonLines()), 3);
            return false;
        } catch (Stopped e) {
            return true;
        }
    }

    private static void assertExact(Disk disk, int steps) throws IOException {
        SegmentWriter writer = SegmentWriter.open(disk, SPAN, new JsonLines());
        assertThat(Log.lines(disk))
                .as("before, stopped after %d", steps)
                .isEqualTo(upTo(writer.next().orElseThrow()));
        LOG.into(writer, 4);
        assertThat(Log.lines(disk)).as("in the end, stopped after %d", steps).isEqualTo(LOG.lines());
        assertThat(disk.names())
                .containsExactly(
                        "00000000000000000000.jsonl",
                        "00000000000000000010.jsonl",
                        "00000000000000000020.jsonl",
                        "00000000000000000040.jsonl",
                        "00000000000000000050.part",
                        "position.json");
    }

    private static String upTo(long next) {
        return new Log(new java.util.TreeMap<>(LOG.records().headMap(next)), next).lines();
    }
}
