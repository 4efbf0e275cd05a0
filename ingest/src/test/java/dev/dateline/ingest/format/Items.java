package dev.dateline.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** What a format reads out of some bytes that are called {@code here}. */
public final class Items {
    private Items() {}

    /** All items but the bookmarks. */
    public static List<Item> of(Format format, byte[] bytes) throws IOException {
        List<Item> items = all(format, bytes, Optional.empty());
        items.removeIf(Item.Reached.class::isInstance);
        return items;
    }

    public static List<Item> of(Format format, String text) throws IOException {
        return of(format, text.getBytes(UTF_8));
    }

    /** All items, bookmarks too, from a position. */
    public static List<Item> all(Format format, byte[] bytes, Optional<String> from) throws IOException {
        List<Item> items = new ArrayList<>();
        format.read(Content.of(new ByteArrayInputStream(bytes), "here", "file:here"), from, items::add);
        return items;
    }

    /** The one article that the text holds. */
    public static Article article(Format format, String text) throws IOException {
        List<Item> items = of(format, text);
        if (items.size() == 1 && items.get(0) instanceof Item.Found found) {
            return found.article();
        }
        throw new AssertionError("not one article: " + items);
    }

    public static List<Article> articles(List<Item> items) {
        return items.stream()
                .filter(Item.Found.class::isInstance)
                .map(item -> ((Item.Found) item).article())
                .toList();
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
