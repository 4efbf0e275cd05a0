package dev.dateline.ingest;

import java.util.OptionalLong;
import java.util.function.Consumer;

/** Where articles come from. */
public interface ArticleSource {
    /**
     * Gives all items in the source's order, one at a time, on the caller's thread. What cannot be read is an item too;
     * only what the consumer throws ends the reading early.
     */
    void read(Consumer<Item> items);

    /** The bytes read so far; may be asked on any thread while reading. */
    long bytesRead();

    /** The bytes there are to read; empty where nobody knows, as with standard input. */
    OptionalLong bytesTotal();
}
