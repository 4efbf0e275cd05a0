package dev.dateline.sink;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A delivery as one line of JSON Lines: the enriched article exactly as it is on the wire, or, for a withdrawal,
 * <code>{"id":"…","withdrawn":true}</code>.
 */
public final class JsonLine {
    private static final byte[] BEFORE_ID = "{\"id\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER_ID = "\",\"withdrawn\":true}".getBytes(StandardCharsets.UTF_8);

    private JsonLine() {}

    /** Appends the line with its line end. */
    public static void append(Delivery delivery, ByteArrayOutputStream out) {
        if (delivery.json().isPresent()) {
            for (byte b : delivery.json().get()) {
                // JSON allows a raw line break only between tokens, where a space says the same.
                out.write(b == '\n' || b == '\r' ? ' ' : b);
            }
        } else {
            out.writeBytes(BEFORE_ID);
            out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(delivery.id()));
            out.writeBytes(AFTER_ID);
        }
        out.write('\n');
    }
}
