package dev.dateline.sink;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.wire.Article;
import dev.dateline.wire.HeaderNames;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The topic for what a sink's destination can never take: the record's bytes as they are, and why. */
final class DeadLetters implements AutoCloseable {
    private final Connection connection;
    private final String topic;
    private final String place;
    private final EventHeaders event;
    private Optional<Producer<byte[], byte[]>> producer = Optional.empty();

    DeadLetters(Connection connection, String topic, String place) {
        this.connection = connection;
        this.topic = topic;
        this.place = place;
        this.event = new EventHeaders("sink/" + place, "dead-letter.v1", EventHeaders.BYTES);
    }

    /** Returns when the letter is acknowledged. */
    void send(ConsumerRecord<byte[], byte[]> record, String reason, String detail) {
        try {
            if (!fits(letter(record, record.value(), reason, detail))) {
                fits(letter(record, null, reason, detail + " (too large to be kept here; see " + source(record) + ")"));
            }
        } catch (ExecutionException | KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopped while writing to " + topic, e);
        }
    }

    private boolean fits(ProducerRecord<byte[], byte[]> letter) throws ExecutionException, InterruptedException {
        if (producer.isEmpty()) {
            producer = Optional.of(connection.producer("dateline-sink-" + place + "-dead-letters"));
        }
        try {
            producer.get().send(letter).get();
            return true;
        } catch (ExecutionException e) {
            if (letter.value() != null && e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw e;
        }
    }

    private ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> record, byte[] value, String reason, String detail) {
        byte[] key = record.key() == null || record.key().length > Article.MAX_ID_BYTES ? null : record.key();
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, Math.max(0, record.timestamp()), key, value);
        event.addTo(letter.headers(), place + ":" + source(record), Received.published(record));
        EventHeaders.add(letter.headers(), HeaderNames.SOURCE, source(record));
        EventHeaders.add(letter.headers(), HeaderNames.ERROR_REASON, reason);
        EventHeaders.add(letter.headers(), HeaderNames.ERROR_DETAIL, detail);
        EventHeaders.passTrace(record.headers(), letter.headers());
        return letter;
    }

    private static String source(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    @Override
    public void close() {
        producer.ifPresent(Producer::close);
    }
}
