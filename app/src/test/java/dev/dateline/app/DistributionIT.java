package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get: the folder that the launcher runs, the Dockerfile copies and the zip holds. */
class DistributionIT {
    private static final long BUDGET_BYTES = 120L << 20;

    private static final Path LIB = DatelineProcess.DISTRIBUTION.resolve("lib");

    @Test
    void keepsWithinItsBudget() throws IOException {
        long bytes = 0;
        for (Path jar : jars()) {
            bytes += Files.size(jar);
        }

        assertThat(bytes).isPositive().isLessThan(BUDGET_BYTES);
    }

    @Test
    void holdsEachLibraryOnceAndNoneThatNobodyLoads() throws IOException {
        assertThat(jars().stream().map(DistributionIT::library))
                .doesNotHaveDuplicates()
                .contains("dateline-app", "kafka-streams", "logback-classic")
                .noneMatch(name -> name.startsWith("rocksdbjni"))
                .noneMatch(name ->
                        name.startsWith("junit") || name.startsWith("assertj") || name.startsWith("testcontainers"));
    }

    @Test
    void namesEveryLibraryInItsNotice() throws IOException {
        List<String> named = Files.readAllLines(DatelineProcess.DISTRIBUTION.resolve("NOTICE")).stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(jars().stream()
                        .map(DistributionIT::library)
                        .filter(name -> !name.startsWith("dateline-"))
                        .toList());
        assertThat(DatelineProcess.DISTRIBUTION.resolve("LICENSE")).exists();
    }

    @Test
    void answersFromAnyFolderAndThroughALink(@TempDir Path folder) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("d"), DatelineProcess.DISTRIBUTION.resolve("bin/dateline"));
        Process process = new ProcessBuilder(link.toString(), "--version")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes())).startsWith("Dateline 0.1.0 on Java ");
        assertThat(process.waitFor()).isZero();
        Files.delete(link);
    }

    @Test
    void saysWhatIsWrongWithSettingsAllAtOnce(@TempDir Path folder) throws Exception {
        Map<String, String> wrong = Map.of(
                "DATELINE_START_TIMEOUT_SECONDS", "soon",
                "KAFKA_ACKS", "1",
                "DATELINE_BOOTSTRAP_SERVER", "broker:9092");
        try (DatelineProcess topics = DatelineProcess.start(folder, wrong, "topics", "list")) {
            assertThat(topics.exit()).isEqualTo(1);
            assertThat(topics.err())
                    .contains("DATELINE_BOOTSTRAP_SERVER is no setting of Dateline")
                    .contains("2 settings cannot be used:")
                    .contains("KAFKA_ACKS would set acks")
                    .contains("DATELINE_START_TIMEOUT_SECONDS is \"soon\"")
                    .doesNotContain("\tat ");
        }
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(LIB)) {
            return files.sorted().toList();
        }
    }

    /** A jar's name without its version. */
    private static String library(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d[\\w.]*(-\\d+)?\\.jar$", "");
    }
}
