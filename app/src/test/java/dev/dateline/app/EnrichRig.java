package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.link.TopicReading;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.Language;
import dev.dateline.wire.Provenance;
import dev.dateline.wire.Published;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A real broker with Dateline's topics, a producer that may write anything, and readers of what came out. */
final class EnrichRig implements AutoCloseable {
    private final EmbeddedBroker broker;
    final Connection connection;
    final EnrichSettings settings;
    final Producer<byte[], byte[]> producer;

    EnrichRig(Path data, Map<String, String> variables) {
        broker = EmbeddedBroker.start(data, 0);
        connection = Connections.to(broker);
        settings = EnrichSettings.read(Settings.of(variables, Map.of()));
        Startup.prepare(connection, Topics.ALL);
        producer = connection.producer("test-producer");
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Where the record came to lie, in the words of the header {@code dateline-source}. */
    String send(ProducerRecord<byte[], byte[]> record) throws Exception {
        var placed = producer.send(record).get();
        return placed.topic() + "-" + placed.partition() + "@" + placed.offset();
    }

    String send(String key, String value) throws Exception {
        return send(new ProducerRecord<>(
                Topics.RAW.name(),
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8)));
    }

    /** All committed records of a topic, up to its present end. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new TopicReading(connection, topic).forEach(records::add);
        return records;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return EventHeaders.value(record.headers(), name);
    }

    static String source(ConsumerRecord<byte[], byte[]> record) {
        return header(record, HeaderNames.SOURCE);
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    /** The least that is a reading, under a version to tell two of them apart. */
    static EnrichedArticle reading(Article article, String version) {
        return new EnrichedArticle(
                EnrichedArticle.SCHEMA,
                article,
                article.published()
                        .map(time -> new Published(Optional.of(time.text()), Published.From.GIVEN))
                        .orElseGet(Published::unknown),
                Language.unknown(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Provenance(version, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
