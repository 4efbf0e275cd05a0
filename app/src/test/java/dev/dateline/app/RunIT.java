package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIT {
    private static final Pattern KAFKA = Pattern.compile("Kafka +127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern HTTP = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/articles");

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataOverARestartAndSharesItWithNobody() throws Exception {
        PushedArticles articles;
        try (DatelineProcess run = start("run", "--port", "0", "--http-port", "0")) {
            articles = new PushedArticles(port(run, HTTP)).push(50);
            articles.assertEachCameOutOnce("127.0.0.1:" + port(run, KAFKA));

            try (DatelineProcess second = start("run", "--port", "0", "--http-port", "0");
                    DatelineProcess samePort = start(
                            "run",
                            "--data",
                            "other",
                            "--port",
                            Integer.toString(port(run, KAFKA)),
                            "--http-port",
                            "0");
                    DatelineProcess sameHttpPort = start(
                            "run",
                            "--data",
                            "third",
                            "--port",
                            "0",
                            "--http-port",
                            Integer.toString(port(run, HTTP)))) {
                assertThat(second.exit()).isEqualTo(1);
                assertThat(second.err()).contains("The folder data is in use by another Dateline");
                assertThat(samePort.exit()).isEqualTo(1);
                assertThat(samePort.err()).contains("Port " + port(run, KAFKA) + " on 127.0.0.1 is taken");
                assertThat(sameHttpPort.exit()).isEqualTo(1);
                assertThat(sameHttpPort.err()).contains("Cannot listen on 127.0.0.1:" + port(run, HTTP));
            }
            assertThat(run.alive()).isTrue();

            run.stop();
        }
        try (DatelineProcess again = start("run", "--port", "0", "--http-port", "0")) {
            port(again, HTTP);
            articles.assertEachCameOutOnce("127.0.0.1:" + port(again, KAFKA));
            await().atMost(Duration.ofMinutes(1)).until(() -> lines() == 50);

            again.signal("TERM");
            assertThat(again.exit()).isEqualTo(143);
            assertThat(again.err()).doesNotContain("WARN").doesNotContain("ERROR");
        }
    }

    @Test
    void publishesItsPathsFirstAndServesOtherSinks() throws Exception {
        String samples = DatelineProcess.DISTRIBUTION.resolve("samples").toString();
        try (DatelineProcess run = start("run", "--port", "0", "--http-port", "0", samples)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> run.err().contains("23 read: 23 new"));
            await().atMost(Duration.ofMinutes(1)).until(() -> lines() == 23);

            try (DatelineProcess sink = start("sink", "-b", "127.0.0.1:" + port(run, KAFKA), "--http-port", "0")) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> sink.out().lines().count() == 23);
            }
        }
    }

    @Test
    void publishesTheSourcesOfAFileAndEndsVisiblyWhenAStageFails() throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), "{\"body\":\"It rained.\"}\n{\"body\":7}\n");
        Files.writeString(folder.resolve("sources.yaml"), "sources: [{name: harbour, files: a.jsonl}]");
        try (DatelineProcess run = start("run", "--port", "0", "--http-port", "0", "--config", "sources.yaml")) {
            port(run, HTTP);
            await().atMost(Duration.ofMinutes(2)).until(() -> lines() == 1);
            assertThat(run.err()).contains("a.jsonl:2: ").contains("2 read: 1 new, 1 rejected");
            ConnectionSettings settings =
                    new ConnectionSettings("127.0.0.1:" + port(run, KAFKA), Duration.ofSeconds(20), Map.of());
            try (Admin admin = new Connection(settings).admin("test")) {
                admin.deleteTopics(List.of(Topics.RAW.name())).all().get();
            }

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("dateline: enrich stopped: ");
        }
    }

    private DatelineProcess start(String... arguments) throws IOException {
        return DatelineProcess.start(folder, Map.of(), arguments);
    }

    /** A port as it was announced. */
    private static int port(DatelineProcess run, Pattern line) {
        Matcher[] found = new Matcher[1];
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            found[0] = line.matcher(run.err());
            assertThat(run.alive()).as(run.err()).isTrue();
            return found[0].find();
        });
        return Integer.parseInt(found[0].group(1));
    }

    /** Lines of enriched articles in the files of the sink. */
    private long lines() throws IOException {
        return new LiveFolder(folder.resolve("data/enriched")).segmentLines();
    }
}
