package dev.dateline.text.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A set of rule files as one thing with an identity. */
public final class Rules {
    private static final int HASH_BYTES = 6;

    private Rules() {}

    /** A short hash, 12 hex digits, that changes when any of the files does. */
    public static String hash(List<RuleFile> files) {
        MessageDigest digest = sha256();
        files.stream()
                .sorted(Comparator.comparing(file -> file.beside().getPackageName() + '/' + file.name()))
                .forEach(file -> {
                    digest.update((file.name() + '\n').getBytes(StandardCharsets.UTF_8));
                    digest.update(file.bytes());
                });
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    /** A short hash, 12 hex digits, of one file's bytes. */
    public static String hash(byte[] file) {
        return HexFormat.of().formatHex(sha256().digest(file), 0, HASH_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
