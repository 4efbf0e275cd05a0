package dev.dateline.ingest.format.json;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** One JSON object, which is one article in one of the known vocabularies. */
public final class JsonFormat implements Format {
    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        Optional<byte[]> json = content.whole(items);
        if (json.isPresent()) {
            items.accept(Dialect.read(json.get(), content.where()));
        }
    }
}
