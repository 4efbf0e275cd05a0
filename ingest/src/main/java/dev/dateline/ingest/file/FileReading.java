package dev.dateline.ingest.file;

import dev.dateline.ingest.Bookmark;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads files from where their bookmarks stand: one that was read whole and is as it was is left alone. */
final class FileReading {
    private final Function<Path, Format> formats;
    private final AtomicLong bytesRead;

    /** @param bytesRead counts on, for another thread to look at */
    FileReading(Function<Path, Format> formats, AtomicLong bytesRead) {
        this.formats = formats;
        this.bytesRead = bytesRead;
    }

    /** Under which a file's bookmark is kept. */
    static String key(Path file) {
        return "file:" + file.toAbsolutePath().normalize();
    }

    void read(Path file, Bookmarks bookmarks, Consumer<Item> items) {
        String key = key(file);
        try {
            FileState state = FileState.of(file);
            Optional<FileBookmark> earlier = bookmarks.position(key).flatMap(FileBookmark::parse);
            if (earlier.filter(bookmark -> bookmark.whole() && bookmark.state().equals(state))
                    .isPresent()) {
                bytesRead.addAndGet(state.size());
                return;
            }
            read(file, key, state, from(file, state, earlier), items);
        } catch (IOException e) {
            items.accept(new Item.Broken(file.toString(), Unreadable.reason(e)));
        }
    }

    /** What was read whole and is another file now is read again; what was not goes on. */
    private static Optional<String> from(Path file, FileState state, Optional<FileBookmark> earlier)
            throws IOException {
        return earlier.isPresent()
                        && !earlier.get().whole()
                        && state.continues(earlier.get().state(), file)
                ? earlier.get().at()
                : Optional.empty();
    }

    private void read(Path file, String key, FileState state, Optional<String> from, Consumer<Item> items)
            throws IOException {
        String where = file.toString();
        try (InputStream bytes = new CountingStream(Files.newInputStream(file), bytesRead)) {
            formats.apply(file)
                    .read(
                            Content.of(bytes, where, key),
                            from,
                            item -> items.accept(item instanceof Item.Reached reached ? within(reached, state) : item));
        } catch (IOException e) {
            items.accept(new Item.Broken(where, Unreadable.reason(e)));
        }
        items.accept(
                new Item.Reached(new Bookmark(key, new FileBookmark(state, Optional.empty(), true).toString()), where));
    }

    private static Item within(Item.Reached reached, FileState state) {
        FileBookmark bookmark = new FileBookmark(state, reached.bookmark().position(), false);
        return new Item.Reached(new Bookmark(reached.bookmark().key(), bookmark.toString()), reached.where());
    }
}
