package dev.dateline.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a record says, as one 64-bit hash for each of its fields: so many articles fit into memory at once. */
record FieldHashes(long[] hashes) {
    /** The contract's order; a field that it doesn't know counts as {@code other}. */
    static final List<String> FIELDS = List.of(
            "schema", "article", "published", "language", "dateline", "sentences", "entities", "dates", "other");

    private static final int OTHER = FIELDS.size() - 1;

    static FieldHashes of(JsonNode record) {
        long[] hashes = new long[FIELDS.size()];
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            if (!field.getKey().equals("provenance")) {
                int place = FIELDS.indexOf(field.getKey());
                if (place < 0) {
                    hashes[OTHER] += hash(field.getKey() + field.getValue());
                } else {
                    hashes[place] = hash(field.getValue().toString());
                }
            }
        }
        return new FieldHashes(hashes);
    }

    /** The names of the fields that differ. */
    List<String> differing(FieldHashes other) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != other.hashes[i]) {
                names.add(FIELDS.get(i));
            }
        }
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldHashes same && Arrays.equals(hashes, same.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
