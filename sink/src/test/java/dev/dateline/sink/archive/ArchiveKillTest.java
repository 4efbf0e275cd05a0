package dev.dateline.sink.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Delivery;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveKillTest {
    private static final long END = 3_000;

    @TempDir
    private Path work;

    @Test
    void holdsEachArticleOnceHoweverOftenItIsKilled() throws Exception {
        Path folder = work.resolve("archive");
        for (long at : new long[] {200, 900, 1_800}) {
            Process member = start(folder);
            try (BufferedReader lines = output(member)) {
                String line = lines.readLine();
                assertThat(line)
                        .as("goes on where a commit stands; " + errors())
                        .matches(at == 200 ? "0 40" : "\\d \\d{3,}");
                while (line != null && Long.parseLong(line.substring(2)) < at) {
                    line = lines.readLine();
                }
                assertThat(line).as(errors()).isNotNull();
                // SIGKILL: nothing of the process gets to run after it.
                member.destroyForcibly().waitFor();
            }
        }
        Process last = start(folder);
        try (BufferedReader lines = output(last)) {
            while (lines.readLine() != null) {
                // Until it ends by itself.
            }
        }
        assertThat(last.waitFor()).as(errors()).isZero();

        Map<String, Delivery> wanted = new TreeMap<>();
        for (int partition = 0; partition < ArchiveMember.PARTITIONS; partition++) {
            for (long offset = 0; offset < END; offset++) {
                Delivery delivery = ArchiveMember.delivery(partition, offset);
                wanted.put(delivery.id(), delivery);
            }
        }
        long articles = wanted.values().stream()
                .filter(delivery -> delivery.json().isPresent())
                .count();
        try (Archive archive = Archive.open(folder, News.ORIGIN, false);
                Snapshot snapshot = archive.snapshot()) {
            assertThat(snapshot.position().next().values()).containsExactly(END, END, END);
            assertThat(snapshot.articles()).isEqualTo((int) articles);
            for (Delivery delivery : wanted.values()) {
                Kept kept = snapshot.find(delivery.id()).orElseThrow();
                assertThat(kept.json().map(ArchiveKillTest::read))
                        .isEqualTo(delivery.json().map(ArchiveKillTest::read));
                assertThat(RecordNumber.offset(kept.place())).isEqualTo(delivery.offset());
            }
            Search.Page all = new Search(Filter.ALL, Order.ARRIVED, 100, Optional.empty(), true).in(snapshot);
            assertThat(all.total()).isEqualTo(articles);
        }
    }

    private static EnrichedArticle read(byte[] json) {
        try {
            return Json.ENRICHED.read(json);
        } catch (dev.dateline.wire.MalformedRecordException e) {
            throw new AssertionError(e);
        }
    }

    private Process start(Path folder) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveMember.class.getName(),
                        folder.toString(),
                        Long.toString(END)))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(work.resolve("errors").toFile()))
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(work.resolve("errors"));
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
