package dev.dateline.ingest;

import dev.dateline.ingest.RefusedArticleException.Reason;
import dev.dateline.link.Connection;
import dev.dateline.link.EventHeaders;
import dev.dateline.link.Metrics;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
    private final Topic<Article> topic;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Counter published;
    private final Counter withdrawn;
    private final Counter failed;
    private final Counter bytes;

    Publisher(Producer<byte[], byte[]> producer, Topic<Article> topic, InstantSource clock, MeterRegistry registry) {
        this.producer = producer;
        this.topic = topic;
        this.clock = clock;
        this.registry = registry;
        published = registry.counter("dateline.ingest.published");
        withdrawn = registry.counter("dateline.ingest.withdrawn");
        failed = registry.counter("dateline.ingest.failed");
        bytes = registry.counter("dateline.ingest.bytes");
        for (Reason reason : Reason.values()) {
            refused(reason);
        }
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
        private final String id;
        private final ProducerRecord<byte[], byte[]> record;

        private Prepared(String id, ProducerRecord<byte[], byte[]> record) {
            this.id = id;
            this.record = record;
        }

        /** The article's id, which is the record's key. */
        public String id() {
            return id;
        }

        /** The same, as a part of a trace (W3C Trace Context); what is no such trace is left out. */
        public Prepared traced(String traceparent) {
            EventHeaders.add(record.headers(), HeaderNames.TRACEPARENT, traceparent);
            if (EventHeaders.traceparent(record.headers()) == null) {
                record.headers().remove(HeaderNames.TRACEPARENT);
            }
            return this;
        }
    }

    /**
     * Makes the record of an article, sending nothing yet. What is missing of {@code id} is worked out from the article;
     * {@code received} is now where the article does not say.
     */
    public Prepared prepare(Article article) throws RefusedArticleException {
        if (!article.hasText()) {
            throw refusal(Reason.NO_TEXT, "the article has no text: neither title nor body says anything");
        }
        int length = article.codePoints();
        if (length > Article.MAX_CODE_POINTS) {
            throw refusal(
                    Reason.TOO_LONG,
                    "title and body have " + length + " characters, more than the " + Article.MAX_CODE_POINTS
                            + " that are read");
        }
        Instant now = now();
        Article received = article.received().isPresent()
                ? article
                : article.toBuilder().received(IsoTime.of(now.toString())).build();
        byte[] value = topic.codec().write(received);
        if (value.length > MAX_BYTES) {
            throw refusal(
                    Reason.TOO_LARGE,
                    "the article has " + value.length + " bytes, more than the " + MAX_BYTES + " allowed");
        }
        return prepared(ArticleId.of(article), value, now);
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
        return send(prepared(id, null, now()));
    }

    /** Waits until everything sent so far is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }

    private Prepared prepared(String id, byte[] value, Instant now) throws RefusedArticleException {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        if (key.length == 0 || key.length > Article.MAX_ID_BYTES) {
            throw refusal(
                    Reason.BAD_ID,
                    key.length == 0
                            ? "the id is empty"
                            : "the id has " + key.length + " bytes, more than the " + Article.MAX_ID_BYTES
                                    + " allowed");
        }
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.name(), null, now.toEpochMilli(), key, value);
        // The offset, which enrich adds to the id, is not known yet.
        EventHeaders.event(record.headers(), "ingest", "raw.v1", id, now);
        EventHeaders.add(record.headers(), HeaderNames.CONTENT_TYPE, "application/json");
        return new Prepared(id, record);
    }

    /** Kafka's timestamps count milliseconds, and the header is to say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RefusedArticleException refusal(Reason reason, String message) {
        refused(reason).increment();
        return new RefusedArticleException(reason, message);
    }

    private Counter refused(Reason reason) {
        return registry.counter("dateline.ingest.refused", "reason", reason.label());
    }
}
