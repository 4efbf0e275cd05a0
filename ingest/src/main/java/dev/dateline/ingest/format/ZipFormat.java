package dev.dateline.ingest.format;

import dev.dateline.ingest.Item;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Files of other formats in a zip, in its order; zips in it are not opened. A position is the number of files done, and
 * behind a colon the position in the one that is not.
 */
final class ZipFormat implements Format {
    private final Formats formats;

    ZipFormat(Formats formats) {
        this.formats = formats;
    }

    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        Unpacking.Counting packed = new Unpacking.Counting(content.bytes());
        ZipInputStream zip = new ZipInputStream(packed);
        int colon = from.map(text -> text.indexOf(':')).orElse(-1);
        long done = from.map(text -> Long.parseLong(colon < 0 ? text : text.substring(0, colon)))
                .orElse(0L);
        Optional<String> within = from.filter(text -> colon >= 0).map(text -> text.substring(colon + 1));
        Set<String> told = new HashSet<>();
        long number = 0;
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip), number++) {
            long before = packed.count();
            // Closing an entry would unpack what is left of it, however much that is.
            InputStream bytes = Unpacking.limited(new Open(zip), () -> packed.count() - before);
            if (number >= done && !entry.isDirectory()) {
                entry(
                        entry.getName(),
                        content.with(bytes),
                        number == done ? within : Optional.empty(),
                        number,
                        items,
                        told);
            }
            bytes.transferTo(OutputStream.nullOutputStream());
            if (number >= done) {
                items.accept(content.reached(Long.toString(number + 1), content.where()));
            }
        }
        if (number == 0) {
            items.accept(new Item.Broken(content.where(), "no zip file, or an empty one"));
        }
    }

    private void entry(
            String name, Content content, Optional<String> within, long number, Consumer<Item> items, Set<String> told)
            throws IOException {
        String where = content.where() + "!" + name;
        Optional<Format> format = formats.ofFile(name).filter(found -> found != this);
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (format.isEmpty() || file.startsWith(".") || name.startsWith("__MACOSX/")) {
            String kind = file.startsWith(".") ? "." : file.substring(Math.max(0, file.lastIndexOf('.')));
            if (told.add(kind)) {
                items.accept(new Item.Skipped(where, "files of this kind are not read"));
            }
            return;
        }
        Content inner = new Content(content.bytes(), where, content.key(), Optional.empty(), Optional.empty());
        format.get()
                .read(
                        inner,
                        within,
                        item -> items.accept(
                                item instanceof Item.Reached reached
                                        ? content.reached(
                                                number + ":"
                                                        + reached.bookmark()
                                                                .position()
                                                                .orElseThrow(),
                                                reached.where())
                                        : item));
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // A name that is not in the encoding it says it is in.
            throw new ZipException(e.getMessage());
        }
    }

    /** Whoever reads an entry may close it; the zip goes on. */
    private static final class Open extends FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next entry is read from the same stream.
        }
    }
}
