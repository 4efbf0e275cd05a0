package dev.dateline.ingest.format.html;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A page of a news site, as it was fetched. */
public final class HtmlFormat implements Format {
    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        Optional<byte[]> html = content.whole(items);
        if (html.isPresent()) {
            items.accept(Page.article(html.get(), content.charset(), content.url())
                    .<Item>map(article -> new Item.Found(article, content.where()))
                    .orElseGet(() -> new Item.Skipped(content.where(), "pages without an article are not read")));
        }
    }
}
