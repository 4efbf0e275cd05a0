package dev.dateline.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The secret that a request must bear, where there is one. */
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> secret;

    BearerToken(Optional<String> secret) {
        this.secret = secret.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param authorization the header's value, or null */
    void check(String authorization) throws PushException {
        if (secret.isEmpty()) {
            return;
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new PushException(401, "send the token as the header: Authorization: Bearer TOKEN");
        }
        byte[] given = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        // Takes the same time wherever the first difference is.
        if (!MessageDigest.isEqual(given, secret.get())) {
            throw new PushException(401, "wrong token");
        }
    }
}
