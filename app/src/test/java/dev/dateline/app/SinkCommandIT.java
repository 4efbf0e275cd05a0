package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.Startup;
import dev.dateline.wire.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with several places, as a user types it. */
class SinkCommandIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String NOWHERE = "jdbc:postgresql://localhost:1/none";

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static SinkTopic topic;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data, 0);
        Connection connection = Connections.to(broker);
        Startup.prepare(connection, Topics.ALL);
        topic = new SinkTopic(connection, Topics.ENRICHED.name(), Topics.ENRICHED.partitions());
        topic.publish(0, 100);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void onePlaceThatFailsLeavesTheOtherAndSaysSoWhereReadinessIsAsked() throws Exception {
        String port = freePort();
        try (DatelineProcess sink = DatelineProcess.start(
                folder,
                Map.of("DATELINE_SINK_PATIENCE_SECONDS", "1"),
                "sink",
                "-b",
                broker.bootstrapServers(),
                "--http-port",
                port,
                "segments",
                "--folder",
                "out",
                "postgres",
                "--url",
                NOWHERE)) {
            await().atMost(LONG).until(() -> topic.lines(folder.resolve("out")).size() == 100);
            await().atMost(LONG).until(() -> ready(port).contains("sink postgres: failed: " + NOWHERE));

            assertThat(ready(port)).contains("(given up after 1 s").doesNotContain("sink segments");
            topic.publish(100, 200);
            await().atMost(LONG).until(() -> topic.lines(folder.resolve("out")).size() == 200);
            assertThat(sink.alive()).isTrue();
        }
    }

    @Test
    void endsWithExitCode1WhenItsOnlyPlaceIsGivenUp() throws Exception {
        try (DatelineProcess sink = DatelineProcess.start(
                folder,
                Map.of("DATELINE_SINK_PATIENCE_SECONDS", "0"),
                "sink",
                "-b",
                broker.bootstrapServers(),
                "--http-port",
                "0",
                "postgres",
                "--url",
                NOWHERE)) {
            assertThat(sink.exit()).isEqualTo(1);
            assertThat(sink.err())
                    .contains("dateline: " + NOWHERE + ", schema dateline: Connection to localhost:1 refused");
        }
    }

    @Test
    void tellsAllThatIsWrongWithTheSettingsOfAllPlaces() throws Exception {
        try (DatelineProcess sink = DatelineProcess.start(
                folder,
                Map.of(),
                "sink",
                "postgres",
                "--url",
                "jdbc:postgresql://me:hunter2@localhost/news",
                "webhook")) {
            assertThat(sink.exit()).isEqualTo(1);
            assertThat(sink.err().lines().map(String::strip))
                    .contains("dateline: 3 settings cannot be used:")
                    .anyMatch(line -> line.startsWith("DATELINE_POSTGRES_URL holds a user or a password"))
                    .anyMatch(line -> line.startsWith("DATELINE_WEBHOOK_URL is missing"))
                    .anyMatch(line -> line.startsWith("DATELINE_WEBHOOK_SECRET is missing"))
                    .noneMatch(line -> line.contains("hunter2"));
        }
    }

    private static String ready(String port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
