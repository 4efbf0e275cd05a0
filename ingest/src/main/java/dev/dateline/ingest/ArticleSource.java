package dev.dateline.ingest;

import java.util.OptionalLong;
import java.util.function.Consumer;

/** Where articles come from. */
public interface ArticleSource {
    /**
     * Gives all items in the source's order, one at a time, on the caller's thread, from where the bookmarks stand. What
     * cannot be read is an item too; the reading ends when there is no more, when the thread is interrupted, or with
     * what the consumer throws. A source that waits for more, such as a poller, ends only in the latter ways.
     */
    void read(Bookmarks bookmarks, Consumer<Item> items);

    /** The bytes read so far; may be asked on any thread while reading. */
    long bytesRead();

    /** The bytes there are to read; empty where nobody knows, as with standard input. */
    OptionalLong bytesTotal();
}
