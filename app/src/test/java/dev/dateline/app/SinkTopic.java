package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.TopicReading;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic for sinks to read: what was published to it, and what of that a folder of segments holds. */
record SinkTopic(Connection connection, String name, int partitions) {
    /** Makes it, with the settings of the enriched topic. */
    void create() throws Exception {
        try (Admin admin = connection.admin("test")) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(Topics.ENRICHED.config());
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /** In transactions, of which every fifth is aborted; every 25th record is a withdrawal. */
    void publish(int from, int to) {
        publish(from, to, n -> bytes("{\"n\":" + n + ",\"text\":\"" + "x".repeat(n % 300) + "\"}"));
    }

    void publish(int from, int to, IntFunction<byte[]> value) {
        Map<String, Object> config = connection.common("test");
        config.put("transactional.id", name);
        config.put("batch.size", 1_000);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (int start = from; start < to; start += 100) {
                if (start % 500 == 0) {
                    send(producer, IntStream.range(0, 20), value);
                    producer.abortTransaction();
                }
                send(producer, IntStream.range(start, start + 100), value);
                producer.commitTransaction();
            }
        }
    }

    private void send(Producer<byte[], byte[]> producer, IntStream numbers, IntFunction<byte[]> value) {
        producer.beginTransaction();
        numbers.forEach(
                n -> producer.send(new ProducerRecord<>(name, bytes("id-" + n), n % 25 == 0 ? null : value.apply(n))));
        producer.flush();
    }

    /** What should be delivered, partition by partition, as lines. */
    List<String> committed() {
        TreeMap<Integer, List<String>> lines = new TreeMap<>();
        new TopicReading(connection, name).forEach(record -> {
            String line = record.value() == null
                    ? "{\"id\":\"" + text(record.key()) + "\",\"withdrawn\":true}"
                    : text(record.value());
            lines.computeIfAbsent(record.partition(), added -> new ArrayList<>())
                    .add(line);
        });
        return lines.values().stream().flatMap(List::stream).toList();
    }

    List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names(folder)) {
            if (name.endsWith(".jsonl") || name.endsWith(".part")) {
                try {
                    lines.addAll(Files.readAllLines(folder.resolve(name)));
                } catch (NoSuchFileException e) {
                    // Finished meanwhile, under its final name.
                    return lines(folder);
                }
            }
        }
        return lines;
    }

    List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            Path own = folder.resolve(name + "-" + partition);
            if (Files.exists(own)) {
                try (Stream<Path> files = Files.list(own)) {
                    files.sorted()
                            .forEach(file -> names.add(folder.relativize(file).toString()));
                }
            }
        }
        return names;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
