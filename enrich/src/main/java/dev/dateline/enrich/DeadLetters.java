package dev.dateline.enrich;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.link.TopicReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The dead-letter topic, for an operator: what is there, one of them whole, and sending some of them again. */
public final class DeadLetters {
    private static final EventHeaders EVENT = new EventHeaders("dlq", "raw.v1", EventHeaders.JSON);

    private final Connection connection;
    private final EnrichSettings settings;

    public DeadLetters(Connection connection, EnrichSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** All of them, oldest first within a partition. */
    public void forEach(Consumer<DeadLetter> action) {
        new TopicReading(connection, settings.deadLetters().name())
                .forEach(record -> action.accept(DeadLetter.of(record)));
    }

    /** The one at an offset; the topic has one partition, 0, unless someone made it with more. */
    public Optional<DeadLetter> at(int partition, long offset) {
        return new TopicReading(connection, settings.deadLetters().name())
                .at(partition, offset)
                .map(DeadLetter::of);
    }

    /**
     * What a replay did.
     *
     * @param sent letters that are on the raw topic again
     * @param incomplete letters that matched but lack their key or value, because it was none or too large to keep: sent
     *     again they would be another record, at worst a withdrawal, so they are left
     * @param failures letters that the raw topic did not take, in words
     */
    public record Replayed(int sent, int incomplete, List<String> failures) {
        public Replayed {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Publishes letters to the raw topic again, bytes and key as they came. The last record of a key is the truth: a
     * letter that is sent again also wins over what its source has published since.
     */
    public Replayed replay(Predicate<DeadLetter> which) {
        int[] counts = new int[2];
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        try (Producer<byte[], byte[]> producer = connection.producer("dateline-dlq")) {
            forEach(letter -> {
                if (!which.test(letter)) {
                    return;
                }
                if (!letter.whole()) {
                    counts[1]++;
                    return;
                }
                counts[0]++;
                producer.send(raw(letter), (placed, failure) -> {
                    if (failure != null) {
                        failures.add("dead letter " + letter.partition() + "@" + letter.offset() + ": "
                                + failure.getMessage());
                    }
                });
            });
            producer.flush();
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
        return new Replayed(counts[0] - failures.size(), counts[1], List.copyOf(failures));
    }

    private ProducerRecord<byte[], byte[]> raw(DeadLetter letter) {
        Instant now = Instant.now();
        byte[] key = letter.key().orElse(null);
        String place = settings.deadLetters().name() + "-" + letter.partition() + "@" + letter.offset();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                settings.raw().name(),
                null,
                now.toEpochMilli(),
                key,
                letter.value().orElseThrow());
        EVENT.addTo(record.headers(), place, now);
        return record;
    }
}
