package dev.dateline.sink.webhook;

import dev.dateline.link.Settings;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What sender and receiver share: HMAC-SHA256 over id, time and body proves that a post is from here and now. */
public final class Secret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final SecretKeySpec key;

    Secret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Reads {@code DATELINE_WEBHOOK_SECRET}. */
    static Secret read(Settings settings) {
        Optional<byte[]> bytes = settings.text("DATELINE_WEBHOOK_SECRET").flatMap(Secret::decoded);
        if (bytes.isEmpty()) {
            settings.problem("DATELINE_WEBHOOK_SECRET is missing, or not whsec_ and " + LEAST_BYTES + " to "
                    + MOST_BYTES + " bytes in base64: echo whsec_$(openssl rand -base64 32) makes one");
        }
        return new Secret(bytes.orElse(new byte[LEAST_BYTES]));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder()
                            .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text))
                    .filter(bytes -> bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value of {@code webhook-signature}. */
    String sign(String id, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
