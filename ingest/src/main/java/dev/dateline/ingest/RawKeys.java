package dev.dateline.ingest;

import dev.dateline.link.Connection;
import dev.dateline.link.TopicReading;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** The ids on the raw topic, withdrawn ones too, as they were at one time: eight bytes of memory for each record. */
final class RawKeys {
    /** The first bytes of SHA-256: with ten million ids here, one in 10^12 that are absent is taken for known. */
    private long[] hashes = new long[1 << 10];

    private int size;

    RawKeys(List<byte[]> ids) {
        ids.forEach(id -> add(hash(id)));
        seal();
    }

    static RawKeys read(Connection connection, String topic) {
        RawKeys keys = new RawKeys(List.of());
        new TopicReading(connection, topic).forEach(record -> {
            if (record.key() != null) {
                keys.add(hash(record.key()));
            }
        });
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
