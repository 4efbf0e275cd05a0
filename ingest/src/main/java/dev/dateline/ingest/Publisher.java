package dev.dateline.ingest;

import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.link.Metrics;
import dev.dateline.wire.Article;
import dev.dateline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Writes articles to the raw topic, keyed by their ids, acknowledged by all replicas and without copies of its own making.
 * Safe for use by several threads; when Kafka is slower than the callers, publishing waits.
 */
public final class Publisher implements AutoCloseable {
    /** The largest value published, in bytes: Kafka's default limit on a record, less room for key and headers. */
    public static final int MAX_BYTES = 900_000;

    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final RawRecords records;
    private final Counter published;
    private final Counter withdrawn;
    private final Counter failed;
    private final Counter bytes;

    Publisher(Producer<byte[], byte[]> producer, Topic<Article> topic, InstantSource clock, MeterRegistry registry) {
        this.producer = producer;
        records = new RawRecords(topic, clock, registry);
        published = registry.counter("dateline.ingest.published");
        withdrawn = registry.counter("dateline.ingest.withdrawn");
        failed = registry.counter("dateline.ingest.failed");
        bytes = registry.counter("dateline.ingest.bytes");
    }

    /** A publisher that tries for Kafka's own two minutes to have a record acknowledged. */
    public static Publisher open(
            Connection connection, Topic<Article> topic, String clientId, InstantSource clock, Metrics metrics) {
        return open(connection.producer(clientId), topic, clock, metrics);
    }

    /** A publisher that gives a record up when it was not acknowledged in time, for those who have somebody waiting. */
    public static Publisher open(
            Connection connection,
            Topic<Article> topic,
            String clientId,
            InstantSource clock,
            Metrics metrics,
            Duration sendTimeout) {
        int millis = Math.toIntExact(sendTimeout.toMillis());
        Map<String, Object> own = Map.of(
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis / 2,
                ProducerConfig.LINGER_MS_CONFIG,
                1);
        return open(connection.producer(clientId, own), topic, clock, metrics);
    }

    private static Publisher open(
            Producer<byte[], byte[]> producer, Topic<Article> topic, InstantSource clock, Metrics metrics) {
        metrics.watch(producer);
        return new Publisher(producer, topic, clock, metrics.registry());
    }

    /** An article that was looked at whole and is fit to be sent. */
    public static final class Prepared {
        private final ProducerRecord<byte[], byte[]> record;

        private Prepared(ProducerRecord<byte[], byte[]> record) {
            this.record = record;
        }

        /** The article's id, which is the record's key. */
        public String id() {
            return new String(record.key(), StandardCharsets.UTF_8);
        }

        /** The same, as a part of a trace (W3C Trace Context); what is no such trace is left out. */
        public Prepared traced(String traceparent) {
            EventHeaders.addTrace(record.headers(), traceparent);
            return this;
        }
    }

    /**
     * Makes the record of an article, sending nothing yet. What is missing of {@code id} is worked out from the article;
     * {@code received} is now where the article does not say.
     */
    public Prepared prepare(Article article) throws RefusedArticleException {
        return new Prepared(records.of(article));
    }

    /** Sends what was prepared; completed when the broker has acknowledged it, or could not in time. */
    public CompletableFuture<RecordMetadata> send(Prepared prepared) {
        CompletableFuture<RecordMetadata> acknowledged = new CompletableFuture<>();
        byte[] value = prepared.record.value();
        try {
            producer.send(prepared.record, (metadata, failure) -> {
                if (failure == null) {
                    (value == null ? withdrawn : published).increment();
                    bytes.increment(value == null ? 0 : value.length);
                    acknowledged.complete(metadata);
                } else {
                    failed.increment();
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            // A producer that was closed or met a fatal error throws where others call back.
            failed.increment();
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    /** Prepares and sends. */
    public CompletableFuture<RecordMetadata> publish(Article article) throws RefusedArticleException {
        return send(prepare(article));
    }

    /** Withdraws an article: on every topic a null value takes the place of what was known of it. */
    public CompletableFuture<RecordMetadata> withdraw(String id) throws RefusedArticleException {
        return send(new Prepared(records.withdrawal(id)));
    }

    /** Waits until everything sent so far is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
