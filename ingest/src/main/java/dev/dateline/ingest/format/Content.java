package dev.dateline.ingest.format;

import dev.dateline.ingest.Bookmark;
import dev.dateline.ingest.ByteOrderMark;
import dev.dateline.ingest.Item;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes in some format, and what is known of them from outside.
 *
 * @param bytes from the beginning; closed by whoever opened it
 * @param where for a person: a file, an address
 * @param key of the bookmarks in this content
 * @param url where it was fetched; empty for a file
 * @param charset that the server named
 */
public record Content(InputStream bytes, String where, String key, Optional<String> url, Optional<String> charset) {
    /** The largest content that is one article, and the longest line of one, in bytes: many times what is ever published. */
    public static final int MAX_BYTES = 8 << 20;

    /** A file or a stream of which nothing else is known. */
    public static Content of(InputStream bytes, String where, String key) {
        return new Content(bytes, where, key, Optional.empty(), Optional.empty());
    }

    /** The same content, unpacked. */
    public Content with(InputStream unpacked) {
        return new Content(unpacked, where, key, url, charset);
    }

    /** That reading may begin again at a position in the format's own words. */
    public Item.Reached reached(String position, String place) {
        return new Item.Reached(new Bookmark(key, position), place);
    }

    /** All bytes without a byte order mark; empty, and an item says so, where they are too many for one article. */
    public Optional<byte[]> whole(Consumer<Item> items) throws IOException {
        byte[] all = bytes.readNBytes(MAX_BYTES + 1);
        if (all.length > MAX_BYTES) {
            items.accept(new Item.Broken(
                    where, "larger than " + MAX_BYTES + " bytes: one file of this kind is one article"));
            return Optional.empty();
        }
        int mark = ByteOrderMark.length(all);
        return Optional.of(mark == 0 ? all : Arrays.copyOfRange(all, mark, all.length));
    }
}
