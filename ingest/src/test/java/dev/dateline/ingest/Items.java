package dev.dateline.ingest;

import java.util.OptionalLong;
import java.util.function.Consumer;

/** A source that says what a test wants it to say. */
record Items(Consumer<Consumer<Item>> script) implements ArticleSource {
    static NamedSource of(String name, Item... items) {
        return new NamedSource(name, new Items(consumer -> {
            for (Item item : items) {
                consumer.accept(item);
            }
        }));
    }

    @Override
    public void read(Bookmarks bookmarks, Consumer<Item> items) {
        script.accept(items);
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public OptionalLong bytesTotal() {
        return OptionalLong.empty();
    }
}
