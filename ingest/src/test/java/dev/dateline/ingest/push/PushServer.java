package dev.dateline.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.TestPublisher;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The endpoint on a real HTTP server, with Kafka's own stand-in for a broker behind it. */
final class PushServer implements AutoCloseable {
    final MockProducer<byte[], byte[]> kafka;
    final Metrics metrics = new Metrics();
    final AtomicLong added = new AtomicLong();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param acknowledging whether the broker answers at once, or when the test says */
    PushServer(boolean acknowledging, Map<String, String> variables) {
        kafka = new MockProducer<>(acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
        IngestSettings settings = IngestSettings.read(Settings.of(variables, Map.of()));
        LongSupplier nanoTime = () -> System.nanoTime() + added.get();
        server = new HttpServer(new HttpSettings("127.0.0.1", 0), metrics)
                .with(new PushEndpoint(
                        TestPublisher.of(kafka, InstantSource.system(), metrics.registry()),
                        settings,
                        metrics.registry(),
                        nanoTime))
                .start();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String contentType, String body) throws IOException, InterruptedException {
        return post(contentType, BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return send(request("/articles").header("Content-Type", contentType).POST(body));
    }

    /** Does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> postLines(String lines) {
        return client.sendAsync(
                request("/articles")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build(),
                BodyHandlers.ofString());
    }

    List<String> keys() {
        return kafka.history().stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
