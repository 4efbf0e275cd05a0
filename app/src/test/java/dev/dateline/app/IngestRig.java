package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Startup;
import dev.dateline.link.TopicReading;
import dev.dateline.wire.SchemaAssertions;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A broker, processes that ingest into it, and what they have published. */
final class IngestRig implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedBroker broker;
    private final Connection connection;
    private final Map<Process, Path> outputs = new HashMap<>();
    private int topics;

    IngestRig(Path data) {
        broker = EmbeddedBroker.start(data, 0);
        connection =
                new Connection(new ConnectionSettings(broker.bootstrapServers(), Duration.ofSeconds(30), Map.of()));
    }

    Connection connection() {
        return connection;
    }

    /** Kills what still runs. */
    void endAll() throws InterruptedException {
        for (Process process : outputs.keySet()) {
            process.destroyForcibly().waitFor();
        }
        outputs.clear();
    }

    @Override
    public void close() {
        broker.close();
    }

    /** {@code dateline ingest}, with its output in a folder. */
    Process ingest(Path folder, RawTopic raw, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("ingest"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-b", broker.bootstrapServers()));
        return start(
                folder,
                Main.class,
                Map.of("DATELINE_RAW_TOPIC", raw.name, "DATELINE_FETCH_HOST_DELAY_MILLIS", "2"),
                all.toArray(String[]::new));
    }

    Process start(Path folder, Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        Path output = folder.resolve("output-" + (outputs.size() + 1) + ".txt");
        Process process = CrashProcess.start(main, environment, output, arguments);
        outputs.put(process, output);
        return process;
    }

    String output(Process process) {
        try {
            return Files.readString(outputs.get(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What was committed under a key of the bookmarks topic, in order; empty for null. */
    List<Optional<String>> kept(String key) {
        return committed(Topics.BOOKMARKS.name()).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> Optional.ofNullable(record.value()).map(value -> {
                    SchemaAssertions.assertKept(value);
                    return new String(value, UTF_8);
                }))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new TopicReading(connection, topic).forEach(records::add);
        return records;
    }

    RawTopic rawTopic() {
        return new RawTopic(connection, "raw-" + ++topics);
    }

    /** A raw topic of one test's own, and its committed records as they come. */
    static final class RawTopic implements AutoCloseable {
        private final String name;
        private final Consumer<byte[], byte[]> consumer;
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        RawTopic(Connection connection, String name) {
            this.name = name;
            consumer = connection.consumer("test", Optional.empty());
            Startup.prepare(connection, List.of(Topics.RAW.named(name), Topics.BOOKMARKS));
            consumer.assign(IntStream.range(0, Topics.RAW.partitions())
                    .mapToObj(partition -> new TopicPartition(name, partition))
                    .toList());
        }

        /** Everything committed so far. */
        List<ConsumerRecord<byte[], byte[]>> read() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }

        List<String> keys() {
            return read().stream()
                    .map(record -> new String(record.key(), UTF_8))
                    .toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
