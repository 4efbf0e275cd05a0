package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.wire.SchemaAssertions;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Articles sent to a running Dateline over HTTP, and what came of them: each exactly once, valid, and from its own record. */
final class PushedArticles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI http;
    private final List<String> ids = new ArrayList<>();

    PushedArticles(int port) {
        http = URI.create("http://127.0.0.1:" + port);
    }

    /** Pushes more articles; the ids go on from those before. */
    PushedArticles push(int articles) throws IOException, InterruptedException {
        for (int sent = 0; sent < articles; sent += BATCH) {
            int first = ids.size();
            int last = first + Math.min(BATCH, articles - sent);
            String lines = IntStream.range(first, last)
                    .mapToObj(i ->
                            "{\"id\": \"a-" + i + "\", \"published\": \"2017-11-13\", \"body\": \"PARIS, Nov 13 - The "
                                    + "council met on Monday, for the " + i + "th time since 1998.\"}\n")
                    .collect(Collectors.joining());
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(http.resolve("/articles"))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(lines))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonNode acknowledged = JSON.readTree(answer.body()).path("ids");
            acknowledged.forEach(id -> ids.add(id.textValue()));
            assertThat(ids).hasSize(last);
        }
        return this;
    }

    /** Waits until as many records as were pushed have come out, looks once more, and judges them all. */
    void assertEachCameOutOnce(String bootstrapServers) {
        List<ConsumerRecord<byte[], byte[]>> records = arrivals(bootstrapServers);

        assertThat(records).allSatisfy(record -> assertThat(record.topic()).isEqualTo(Topics.ENRICHED.name()));
        assertThat(records.stream().map(record -> new String(record.key(), StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(records.stream().map(SourceOffset::of)).doesNotHaveDuplicates();
        records.forEach(record -> SchemaAssertions.assertEnriched(record.value()));
    }

    private List<ConsumerRecord<byte[], byte[]>> arrivals(String bootstrapServers) {
        Connection connection =
                new Connection(new ConnectionSettings(bootstrapServers, Duration.ofSeconds(20), Map.of()));
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = connection.consumer("test", Optional.empty())) {
            consumer.assign(Stream.of(Topics.ENRICHED, Topics.DEAD_LETTERS)
                    .flatMap(topic -> IntStream.range(0, topic.partitions())
                            .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                    .toList());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (records.size() < ids.size()) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                assertThat(System.nanoTime())
                        .as("time is up; missing: %s", missing(records))
                        .isLessThan(deadline);
            }
            consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
        return records;
    }

    private TreeSet<String> missing(List<ConsumerRecord<byte[], byte[]>> records) {
        TreeSet<String> missing = new TreeSet<>(ids);
        records.forEach(record -> missing.remove(new String(record.key(), StandardCharsets.UTF_8)));
        return missing;
    }
}
