package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.wire.SchemaAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOnceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLES =
            DatelineProcess.DISTRIBUTION.resolve("samples").toString();

    @TempDir
    private Path folder;

    private Path temporary;

    @BeforeEach
    void temporaryFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void saysOfEverySampleWhatAnnotateSays() throws Exception {
        try (DatelineProcess once = start("run", "--once", SAMPLES);
                DatelineProcess annotate = start("annotate", SAMPLES)) {
            assertThat(once.exit()).as(once.err()).isZero();
            assertThat(annotate.exit()).as(annotate.err()).isZero();

            once.out().lines().forEach(line -> SchemaAssertions.assertEnriched(line.getBytes(StandardCharsets.UTF_8)));
            assertThat(records(once.out())).hasSize(23).containsExactlyInAnyOrderElementsOf(records(annotate.out()));
            assertThat(once.err()).contains("23 read: 23 new").contains("23 published: 23 enriched, 0 dead letters");
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void tellsOfWhatIsNoArticleAndGoesOn() throws Exception {
        Path lines = Files.writeString(folder.resolve("some.jsonl"), """
            {"id": "good", "body": "It rained in Paris on Monday."}
            {"id": "bad", "body": 7}
            {"id": "empty"}
            """);
        try (DatelineProcess once = start("run", "--once", lines.toString())) {
            assertThat(once.exit()).isEqualTo(1);

            assertThat(records(once.out())).hasSize(1);
            assertThat(once.err())
                    .contains(lines + ":2: field body: wanted a string, found a whole number")
                    .contains(lines + ":3: the article has no text")
                    .contains("3 read: 1 new, 2 rejected")
                    .contains("1 published: 1 enriched, 0 dead letters");
        }
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() throws Exception {
        try (DatelineProcess once = start("run", "--once", "-")) {
            once.standardInput()
                    .write("{\"body\": \"It rained in Paris on Monday.\"}\n".getBytes(StandardCharsets.UTF_8));
            once.standardInput().flush();
            await().atMost(Duration.ofMinutes(1)).until(() -> !once.out().isEmpty());
            assertThat(temporary).isNotEmptyDirectory();

            once.signal("TERM");

            assertThat(once.exit()).isEqualTo(143);
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void saysPlainlyWhatIsMissing() throws Exception {
        try (DatelineProcess nowhere = start("run", "--once", "no/such/file.txt");
                DatelineProcess nothing = start("run", "--once")) {
            assertThat(nowhere.exit()).isEqualTo(1);
            assertThat(nowhere.err()).contains("no/such/file.txt: no such file or folder");
            assertThat(nothing.exit()).isEqualTo(2);
            assertThat(nothing.err()).startsWith("--once wants a PATH");
        }
    }

    private DatelineProcess start(String... arguments) throws IOException {
        return DatelineProcess.start(
                folder, Map.of("DATELINE_JAVA_OPTS", "-Xmx512m -Djava.io.tmpdir=" + temporary), arguments);
    }

    /** The records, less the time at which ingest received them. */
    private static List<JsonNode> records(String lines) {
        List<JsonNode> records = new ArrayList<>();
        Stream.of(lines.split("\n")).forEach(line -> {
            try {
                ObjectNode record = (ObjectNode) JSON.readTree(line);
                ((ObjectNode) record.get("article")).remove("received");
                records.add(record);
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        });
        return records;
    }
}
