package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands at a broker with TLS, passwords and rights. */
class SecuredIT {
    @TempDir
    private static Path data;

    private static SecuredBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(data);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void eachStageNeedsTheRightsThatAreListedAndNoOthers() throws Exception {
        Path article = Files.writeString(folder.resolve("a.txt"), "Talks resume on Friday.");
        try (DatelineProcess ingest = start("ingest", "ingest", "--published", "2017-11-13", article.toString());
                DatelineProcess enrich = start("enrich", "enrich", "--http-port", "0");
                DatelineProcess sink = start("sink", "sink", "--http-port", "0")) {
            assertThat(ingest.exit()).as(ingest.err()).isZero();
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(sink.out())
                    .as(() -> enrich.err() + sink.err())
                    .contains("2017-11-17"));
        }
    }

    @Test
    void aUserWithoutTheRightsIsToldSo() throws Exception {
        try (DatelineProcess enrich = start("sink", "enrich", "--http-port", "0")) {
            assertThat(enrich.exit()).isEqualTo(1);
            assertThat(enrich.err())
                    .contains("dateline: This user can neither see nor create topic news.raw.v1: give it the rights");
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndNotShown() throws Exception {
        Map<String, String> wrong = broker.variables("ingest");
        wrong.putAll(broker.variables("ingest", "hunter2"));
        try (DatelineProcess ingest = DatelineProcess.start(folder, wrong, "ingest", "--listen", "--http-port", "0")) {
            assertThat(ingest.exit()).isEqualTo(1);
            assertThat(ingest.err())
                    .contains("refuses this user: Authentication failed: Invalid username or password")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void aCertificateThatIsNotKnownIsRefused() throws Exception {
        try (DatelineProcess sink =
                DatelineProcess.start(folder, broker.variables("sink", "any"), "sink", "--http-port", "0")) {
            assertThat(sink.exit()).isEqualTo(1);
            assertThat(sink.err())
                    .contains(" and Dateline do not agree on TLS: ")
                    .contains("KAFKA_SSL_*");
        }
    }

    private DatelineProcess start(String user, String... command) throws IOException {
        return DatelineProcess.start(folder, broker.variables(user), command);
    }
}
