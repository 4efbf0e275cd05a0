package dev.dateline.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Record keys as article ids. */
final class Ids {
    private static final char REPLACEMENT = '\uFFFD';

    private Ids() {}

    /** The key's text; empty where the bytes are no UTF-8. */
    static Optional<String> text(byte[] key) {
        String text = new String(key, StandardCharsets.UTF_8);
        // Only what is no UTF-8, or holds this very character, has to be looked at again.
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : strictly(key);
    }

    private static Optional<String> strictly(byte[] key) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(key))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The key for people to read, cut to a line; for messages only. */
    static String shown(byte[] key) {
        if (key == null) {
            return "no key";
        }
        String text = new String(key, 0, Math.min(key.length, 100), StandardCharsets.UTF_8);
        return '"' + text.replaceAll("\\p{Cntrl}", "?") + (key.length > 100 ? "…" : "") + '"';
    }
}
