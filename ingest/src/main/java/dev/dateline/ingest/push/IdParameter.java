package dev.dateline.ingest.push;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The one {@code id} of a query, percent-encoded UTF-8; a plus sign stands for a space, as forms write it. */
final class IdParameter {
    private static final String NAME = "id=";

    private IdParameter() {}

    /** @param query as it came, or null */
    static String of(String query) throws PushException {
        List<String> values = Arrays.stream((query == null ? "" : query).split("&"))
                .filter(parameter -> parameter.startsWith(NAME))
                .map(parameter -> parameter.substring(NAME.length()))
                .toList();
        if (values.size() != 1) {
            throw new PushException(400, "name one article: DELETE /articles?id=ID, the id percent-encoded");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(values.get(0))) {
            throw notEncoded();
        }
        try {
            // Decoded to bytes first: as text, what is not UTF-8 would quietly become another id.
            byte[] bytes = URLDecoder.decode(values.get(0), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw notEncoded();
        }
    }

    private static PushException notEncoded() {
        return new PushException(400, "the id is not percent-encoded UTF-8");
    }
}
