package dev.dateline.ingest;

import dev.dateline.ingest.RefusedArticleException.Reason;
import dev.dateline.link.EventHeaders;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the raw topic's records, and refuses those that every reader downstream would reject. */
final class RawRecords {
    private static final EventHeaders EVENT = new EventHeaders("ingest", "raw.v1", EventHeaders.JSON);

    private final Topic<Article> topic;
    private final InstantSource clock;
    private final MeterRegistry registry;

    RawRecords(Topic<Article> topic, InstantSource clock, MeterRegistry registry) {
        this.topic = topic;
        this.clock = clock;
        this.registry = registry;
        for (Reason reason : Reason.values()) {
            refused(reason);
        }
    }

    /** The record of an article, under its id; {@code received} is now where the article does not say. */
    ProducerRecord<byte[], byte[]> of(Article article) throws RefusedArticleException {
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
        byte[] value = topic.codec().write(received(article, now));
        if (value.length > Publisher.MAX_BYTES) {
            throw refusal(
                    Reason.TOO_LARGE,
                    "the article has " + value.length + " bytes, more than the " + Publisher.MAX_BYTES + " allowed");
        }
        return record(ArticleId.of(article), value, now);
    }

    /** The record that withdraws an article. */
    ProducerRecord<byte[], byte[]> withdrawal(String id) throws RefusedArticleException {
        return record(id, null, now());
    }

    /** Whether a record is for the raw topic. */
    boolean own(ProducerRecord<byte[], byte[]> record) {
        return record.topic().equals(topic.name());
    }

    /** The article with the time of receiving, which is now where it does not say. */
    Article received(Article article) {
        return received(article, now());
    }

    private static Article received(Article article, Instant now) {
        return article.received().isPresent()
                ? article
                : article.toBuilder().received(IsoTime.of(now.toString())).build();
    }

    private ProducerRecord<byte[], byte[]> record(String id, byte[] value, Instant now) throws RefusedArticleException {
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
        EVENT.addTo(record.headers(), id, now);
        return record;
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
