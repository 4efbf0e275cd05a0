package dev.dateline.ingest.format;

import dev.dateline.ingest.Item;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A way to write articles down. Formats are immutable and may be shared by threads. */
public interface Format {
    /**
     * Gives what the content holds, in its order, on the caller's thread. Whatever the bytes are, the outcome is items;
     * a format whose reading may begin again in the middle also gives bookmarks, under the content's key.
     *
     * @param from where an earlier reading stood, in this format's own words; the content still begins at its beginning
     * @throws IOException when the content could not be read any further; what was given before stands
     */
    void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException;
}
