package dev.dateline.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short hashes of texts: what is remembered of entries, and what names those that have no address. */
final class Fingerprint {
    private Fingerprint() {}

    /** 64 bits: among the millions of entries that a poller remembers, no two meet by chance. */
    static long of(String text) {
        return ByteBuffer.wrap(digest(text)).getLong();
    }

    /** 32 hex digits, as in the ids of articles. */
    static String hex(String text) {
        return HexFormat.of().formatHex(digest(text), 0, 16);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
