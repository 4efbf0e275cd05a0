package dev.dateline.ingest.file;

import dev.dateline.ingest.ByteOrderMark;
import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Articles out of a stream of a known kind. Whatever the bytes are, the outcome is an item. */
final class ArticleParser {
    /** The largest file of one article, and the longest line, in bytes: many times what is ever published. */
    static final int MAX_BYTES = 8 << 20;

    private final Consumer<Item> items;

    ArticleParser(Consumer<Item> items) {
        this.items = items;
    }

    void read(Kind kind, InputStream in, String where) throws IOException {
        switch (kind) {
            case TEXT -> text(in, where);
            case JSON -> json(in, where);
            case JSON_LINES -> lines(in, where);
        }
    }

    private void text(InputStream in, String where) throws IOException {
        byte[] bytes = whole(in, where);
        if (bytes == null) {
            return;
        }
        try {
            // A decoder of one's own reports what is not UTF-8, where a String would put a question mark.
            String body = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            found(Article.of(body), where);
        } catch (CharacterCodingException e) {
            items.accept(new Item.Broken(where, "not UTF-8: save the file in that encoding"));
        }
    }

    private void json(InputStream in, String where) throws IOException {
        byte[] bytes = whole(in, where);
        if (bytes != null) {
            parsed(bytes, where);
        }
    }

    private void lines(InputStream in, String where) throws IOException {
        LineReader lines = new LineReader(in, MAX_BYTES);
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                String at = where + ":" + lines.number();
                byte[] json = lines.number() == 1 ? unmarked(line) : line;
                if (lines.tooLong()) {
                    items.accept(new Item.Broken(at, "the line is longer than " + MAX_BYTES + " bytes"));
                } else if (!blank(json)) {
                    parsed(json, at);
                }
            }
        } catch (IOException e) {
            items.accept(new Item.Broken(where + ":" + Math.max(1, lines.number()), FileSource.reason(e)));
        }
    }

    private void parsed(byte[] json, String where) {
        try {
            found(Json.ARTICLE.read(json), where);
        } catch (MalformedRecordException e) {
            items.accept(new Item.Broken(where, e.getMessage()));
        }
    }

    private void found(Article article, String where) {
        items.accept(new Item.Found(article, where));
    }

    /** A whole file without its byte order mark; null, and an item, where it is too large for one article. */
    private byte[] whole(InputStream in, String where) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            items.accept(new Item.Broken(
                    where, "larger than " + MAX_BYTES + " bytes: one file of this kind is one article"));
            return null;
        }
        return unmarked(bytes);
    }

    private static byte[] unmarked(byte[] bytes) {
        int mark = ByteOrderMark.length(bytes);
        return mark == 0 ? bytes : Arrays.copyOfRange(bytes, mark, bytes.length);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
