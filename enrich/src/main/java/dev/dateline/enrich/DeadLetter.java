package dev.dateline.enrich;

import dev.dateline.link.EventHeaders;
import dev.dateline.wire.HeaderNames;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A raw record that could not be read.
 *
 * @param partition and
 * @param offset where it lies in the dead-letter topic
 * @param key as it came; empty where there was none, or it was too long to keep
 * @param value as it came; empty for a tombstone, or where it was too large to keep
 * @param reason the word of a {@link Reason}, or of another kind of dead letter
 * @param detail what exactly was wrong
 * @param source where the record lies on the raw topic, {@code topic-partition@offset}
 * @param time of publishing to the raw topic
 */
public record DeadLetter(
        int partition,
        long offset,
        Optional<byte[]> key,
        Optional<byte[]> value,
        String reason,
        String detail,
        String source,
        Instant time) {

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                record.partition(),
                record.offset(),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                header(record, HeaderNames.ERROR_REASON),
                header(record, HeaderNames.ERROR_DETAIL),
                header(record, HeaderNames.SOURCE),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** Whether it holds the whole record that came, so that sending it again is sending the same. */
    public boolean whole() {
        return value.isPresent() && !reason.equals(Reason.KEY_TOO_LONG.word());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(EventHeaders.value(record.headers(), name)).orElse("");
    }
}
