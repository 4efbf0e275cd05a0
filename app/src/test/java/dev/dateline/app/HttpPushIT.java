package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.push.PushEndpoint;
import dev.dateline.link.BrokerCheck;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.wire.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles pushed over HTTP to a real broker, which goes away and comes back. */
class HttpPushIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private int http;

    @Test
    void keepsWhatItAnswersForAndSaysWhenItCannot(@TempDir Path data) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        String servers = broker.bootstrapServers();
        Connection connection = new Connection(new ConnectionSettings(servers, Duration.ofSeconds(20), Map.of()));
        Startup.prepare(connection, List.of(Topics.RAW));
        IngestSettings settings =
                IngestSettings.read(Settings.of(Map.of("DATELINE_SEND_TIMEOUT_SECONDS", "2"), Map.of()));
        try (Metrics metrics = new Metrics();
                Publisher publisher = Publisher.open(
                        connection, Topics.RAW, "push", InstantSource.system(), metrics, settings.sendTimeout());
                BrokerCheck check = new BrokerCheck(connection, Topics.RAW.name());
                HttpServer server = new HttpServer(new HttpSettings("127.0.0.1", 0), metrics)
                        .readyWhen(check)
                        .with(new PushEndpoint(publisher, settings, metrics))
                        .start()) {
            http = server.port();
            assertThat(get("/health/ready").body()).isEqualTo("ready\n");
            HttpResponse<String> pushed = post("{\"id\":\"a1\",\"body\":\"x\"}\n{\"id\":\"a2\",\"body\":\"y\"}\n");
            HttpResponse<String> withdrawn = send(request("/articles?id=a1").DELETE());

            assertThat(pushed.statusCode()).isEqualTo(202);
            assertThat(pushed.body()).isEqualTo("{\"ids\":[\"a1\",\"a2\"]}");
            assertThat(withdrawn.statusCode()).isEqualTo(202);
            assertThat(latest(connection))
                    .containsOnlyKeys("a1", "a2")
                    .containsEntry("a1", false)
                    .containsEntry("a2", true);

            broker.close();
            HttpResponse<String> unanswered = post("{\"id\":\"a3\",\"body\":\"z\"}");
            assertThat(unanswered.statusCode()).isEqualTo(503);
            assertThat(unanswered.body())
                    .isEqualTo("{\"error\":\"the broker does not answer: send all of it again later\"}");
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            get("/health/ready").body())
                    .isEqualTo("No Kafka broker answers at " + servers + "\n"));
            assertThat(get("/health/live").statusCode()).isEqualTo(200);

            broker = EmbeddedBroker.start(data, Integer.parseInt(servers.substring(servers.indexOf(':') + 1)));
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(post("{\"id\":\"a3\",\"body\":\"z\"}").statusCode()).isEqualTo(202);
                assertThat(get("/health/ready").statusCode()).isEqualTo(200);
            });
            assertThat(latest(connection)).containsOnlyKeys("a1", "a2", "a3");
        } finally {
            broker.close();
        }
    }

    /** The ids on the topic, and whether the last record of each has a value. */
    private static Map<String, Boolean> latest(Connection connection) {
        Map<String, Boolean> latest = new TreeMap<>();
        try (var consumer = connection.consumer("test", Optional.empty())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.RAW.partitions())
                    .mapToObj(partition -> new TopicPartition(Topics.RAW.name(), partition))
                    .toList();
            consumer.assign(partitions);
            long left = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (left > 0) {
                for (var record : consumer.poll(Duration.ofSeconds(20))) {
                    latest.put(new String(record.key(), UTF_8), record.value() != null);
                    left--;
                }
            }
        }
        return latest;
    }

    private HttpResponse<String> post(String lines) throws Exception {
        return send(request("/articles")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
