package dev.dateline.ingest.format.warc;

import com.github.luben.zstd.ZstdInputStream;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Unpacking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The body of an answer as it stands in an archive. Some crawlers keep it packed, others unpack it and leave the header as
 * it was (CC-NEWS up to May 2019); so the bytes have the first word, and the header the second.
 */
final class Payload {
    /** 8 MB, as servers are to keep to (RFC 9659): a larger one costs memory before a byte is read. */
    private static final int LARGEST_ZSTD_WINDOW = 23;

    private Payload() {}

    /**
     * The bytes unpacked; of too many, one more than {@link Content#MAX_BYTES}.
     *
     * @param encoding as the answer's header names it
     * @throws IOException when they are damaged
     */
    static byte[] unpacked(byte[] body, Optional<String> encoding) throws IOException {
        InputStream bytes = new ByteArrayInputStream(body);
        if (body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B) {
            return some(Unpacking.gzip(bytes));
        }
        if (body.length == 0 || readable(body[0])) {
            return body;
        }
        return switch (encoding.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "br" -> some(new BrotliInputStream(bytes));
            case "zstd" -> some(new ZstdInputStream(bytes).setLongMax(LARGEST_ZSTD_WINDOW));
            case "deflate" -> some(new InflaterInputStream(bytes));
            default -> body;
        };
    }

    private static byte[] some(InputStream unpacking) throws IOException {
        return unpacking.readNBytes(Content.MAX_BYTES + 1);
    }

    /** Whether a page may begin with this byte: with a tag, white space or a mark of its encoding. */
    private static boolean readable(byte first) {
        return first == '<'
                || Character.isWhitespace(first)
                || first == (byte) 0xEF
                || first == (byte) 0xFE
                || first == (byte) 0xFF;
    }
}
