package dev.dateline.ingest;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The ids on the raw topic, withdrawn ones too, as they were at one time: eight bytes of memory for each record. */
final class RawKeys {
    private static final Duration POLL = Duration.ofMillis(200);

    /** The first bytes of SHA-256: with ten million ids here, one in 10^12 that are absent is taken for known. */
    private long[] hashes = new long[1 << 10];

    private int size;

    RawKeys(List<byte[]> ids) {
        ids.forEach(id -> add(hash(id)));
        seal();
    }

    static RawKeys read(Connection connection, String topic) {
        RawKeys keys = new RawKeys(List.of());
        try (var consumer = connection.consumer("dateline-ingest-keys", Optional.empty())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null) {
                        keys.add(hash(record.key()));
                    }
                }
            }
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
        keys.seal();
        return keys;
    }

    private void seal() {
        hashes = Arrays.copyOf(hashes, size);
        Arrays.sort(hashes);
    }

    boolean contain(byte[] id) {
        return Arrays.binarySearch(hashes, hash(id)) >= 0;
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(1 << 10, size + (size >> 1)));
        }
        hashes[size++] = hash;
    }

    private static long hash(byte[] id) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
