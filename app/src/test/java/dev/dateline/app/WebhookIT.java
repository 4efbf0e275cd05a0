package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.link.Connection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks through kills. */
class WebhookIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int PARTITIONS = 2;
    private static final int COUNT = 1_500;

    /** What the receiver took, in its order. */
    private final List<String> posts = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyRecordIsPosted(@TempDir Path data) throws Exception {
        HttpServer receiver = receiver();
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
            Connection connection = Connections.to(broker);
            SinkTopic topic = new SinkTopic(connection, "news.posted", PARTITIONS);
            topic.create();
            topic.publish(0, COUNT);
            Map<String, String> settings = Map.of(
                    "DATELINE_BOOTSTRAP_SERVERS",
                    broker.bootstrapServers(),
                    "DATELINE_ENRICHED_TOPIC",
                    topic.name(),
                    "DATELINE_WEBHOOK_URL",
                    "http://localhost:" + receiver.getAddress().getPort() + "/in",
                    "DATELINE_WEBHOOK_SECRET",
                    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    "KAFKA_SESSION_TIMEOUT_MS",
                    "6000",
                    "KAFKA_HEARTBEAT_INTERVAL_MS",
                    "1000");
            for (int percent : new int[] {20, 50}) {
                Process killed = SinkMember.start(settings, data.resolve("out"), data.resolve("err"));
                await().atMost(LONG)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> distinct().size() >= COUNT * percent / 100);
                killed.destroyForcibly().waitFor();
                assertThat(distinct()).as("done at the kill").hasSizeLessThan(COUNT);
            }
            Process last = SinkMember.start(settings, data.resolve("out"), data.resolve("err"));
            await().atMost(LONG).until(() -> distinct().size() >= COUNT);
            last.destroy();
            assertThat(last.waitFor()).isEqualTo(143);

            assertThat(distinct()).containsExactlyInAnyOrderElementsOf(topic.committed());
        } finally {
            receiver.stop(0);
        }
    }

    private Set<String> distinct() {
        synchronized (posts) {
            return new LinkedHashSet<>(posts);
        }
    }

    private HttpServer receiver() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/in", exchange -> {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
