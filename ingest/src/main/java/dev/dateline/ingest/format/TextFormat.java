package dev.dateline.ingest.format;

import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** One article's body, exactly as it stands there, in UTF-8. */
final class TextFormat implements Format {
    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        Optional<byte[]> bytes = content.whole(items);
        if (bytes.isPresent()) {
            items.accept(item(bytes.get(), content.where()));
        }
    }

    private static Item item(byte[] bytes, String where) {
        try {
            // A decoder of one's own reports what is not UTF-8, where a String would put a question mark.
            String body = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Item.Found(Article.of(body), where);
        } catch (CharacterCodingException e) {
            return new Item.Broken(where, "not UTF-8: save the file in that encoding");
        }
    }
}
