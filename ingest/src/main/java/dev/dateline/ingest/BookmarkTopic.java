package dev.dateline.ingest;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.wire.Article;
import dev.dateline.wire.Kept;
import dev.dateline.wire.MalformedRecordException;
import dev.dateline.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept under one name on the bookmarks topic, in memory: how far readings came, which revision of an article came
 * last, and which articles wait for their time. Keys are {@code NAME:KIND:…}. Making a record remembers what it says,
 * so it has to be committed, or this forgotten.
 */
final class BookmarkTopic implements Bookmarks {
    private static final Logger LOG = LoggerFactory.getLogger(BookmarkTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Nobody sends an older version than one of a month ago; what is remembered for longer would only grow. */
    private static final Duration REVISIONS_KEPT = Duration.ofDays(30);

    private static final String REVISION = "revision:";
    private static final String EMBARGO = "embargo:";

    /** An article that waits for its time. */
    record Waiting(String id, Article article, Instant until) {}

    private final Topic<Kept> topic;
    private final String prefix;
    private final Map<String, String> positions = new ConcurrentHashMap<>();
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Set<String> expired = new LinkedHashSet<>();

    BookmarkTopic(Topic<Kept> topic, String name) {
        this.topic = topic;
        prefix = name + ":";
    }

    /** Reads everything there is, in the order in which it was committed. */
    void load(Connection connection, Instant now) {
        try (Admin admin = connection.admin("dateline-bookmarks");
                var consumer = connection.consumer("dateline-bookmarks", Optional.empty())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            // To the last record, not the last one that is settled now: another name's open transaction may lie before
            // ours.
            Map<TopicPartition, Long> ends = admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> take(record, now));
            }
        } catch (java.util.concurrent.ExecutionException | KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        String whole = new String(record.key(), StandardCharsets.UTF_8);
        if (!whole.startsWith(prefix)) {
            return;
        }
        String key = whole.substring(prefix.length());
        expired.remove(key);
        try {
            if (record.value() == null) {
                positions.remove(key);
                revisions.remove(key);
                waiting.remove(key);
            } else {
                take(key, topic.codec().read(record.value()), Instant.ofEpochMilli(record.timestamp()), now);
            }
        } catch (MalformedRecordException e) {
            // Somebody else's record; what it stands for is read again.
            LOG.warn("{}@{} is no bookmark: {}", topic.name(), record.offset(), e.getMessage());
        }
    }

    private void take(String key, Kept kept, Instant written, Instant now) {
        kept.position().ifPresent(position -> positions.put(key, position));
        if (kept.revision().isPresent()) {
            if (written.plus(REVISIONS_KEPT).isAfter(now)) {
                revisions.put(key, kept.revision().getAsLong());
            } else {
                expired.add(key);
            }
        }
        kept.article()
                .ifPresent(article -> waiting.put(
                        key,
                        new Waiting(
                                key.substring(EMBARGO.length()),
                                article,
                                kept.until().orElseThrow())));
    }

    @Override
    public Map<String, String> positions() {
        return Collections.unmodifiableMap(positions);
    }

    /** The revision of an article that a source gave last. */
    OptionalLong revision(String source, String id) {
        Long revision = revisions.get(REVISION + source + ":" + id);
        return revision == null ? OptionalLong.empty() : OptionalLong.of(revision);
    }

    /** The articles that wait for their time. */
    List<Waiting> waiting() {
        return List.copyOf(waiting.values());
    }

    boolean waits(String id) {
        return waiting.containsKey(EMBARGO + id);
    }

    ProducerRecord<byte[], byte[]> reached(Bookmark bookmark) {
        if (bookmark.position().isEmpty()) {
            positions.remove(bookmark.key());
            return nothing(bookmark.key());
        }
        positions.put(bookmark.key(), bookmark.position().get());
        return record(bookmark.key(), Kept.position(bookmark.position().get()));
    }

    ProducerRecord<byte[], byte[]> seen(String source, String id, long revision) {
        String key = REVISION + source + ":" + id;
        revisions.put(key, revision);
        return record(key, Kept.revision(revision));
    }

    ProducerRecord<byte[], byte[]> hold(Waiting article) {
        String key = EMBARGO + article.id();
        waiting.put(key, article);
        return record(key, Kept.until(article.until(), article.article()));
    }

    /** The article waits no longer: it is published now, or will never be. */
    ProducerRecord<byte[], byte[]> released(String id) {
        String key = EMBARGO + id;
        waiting.remove(key);
        return nothing(key);
    }

    /** Takes off the topic what is remembered for too long; what was read says what that is. */
    List<ProducerRecord<byte[], byte[]>> expired() {
        List<ProducerRecord<byte[], byte[]>> records =
                expired.stream().map(this::nothing).toList();
        expired.clear();
        return records;
    }

    private ProducerRecord<byte[], byte[]> nothing(String key) {
        return new ProducerRecord<>(topic.name(), bytes(key), null);
    }

    private ProducerRecord<byte[], byte[]> record(String key, Kept kept) {
        return new ProducerRecord<>(topic.name(), bytes(key), topic.codec().write(kept));
    }

    private byte[] bytes(String key) {
        return (prefix + key).getBytes(StandardCharsets.UTF_8);
    }
}
