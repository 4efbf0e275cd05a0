package dev.dateline.ingest.file;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Formats;
import dev.dateline.ingest.format.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The articles of files and folders, each file in the format that its name's ending tells. Folders are read with what is
 * below them, in the order of names. {@code -} is JSON Lines from standard input.
 */
public final class FileSource implements ArticleSource {
    private static final String STANDARD_INPUT = "-";

    private final List<String> paths;
    private final Defaults defaults;
    private final InputStream standardInput;
    private final Formats formats;
    private final AtomicLong bytesRead = new AtomicLong();
    private OptionalLong bytesTotal;

    public FileSource(List<String> paths, Defaults defaults) {
        this(paths, new Formats(), defaults);
    }

    public FileSource(List<String> paths, Formats formats, Defaults defaults) {
        this(paths, formats, defaults, System.in);
    }

    FileSource(List<String> paths, Formats formats, Defaults defaults, InputStream standardInput) {
        this.paths = List.copyOf(paths);
        this.formats = formats;
        this.defaults = defaults;
        this.standardInput = standardInput;
    }

    @Override
    public void read(Bookmarks bookmarks, Consumer<Item> consumer) {
        Consumer<Item> items = item -> consumer.accept(defaults.fill(item));
        FileReading reading = new FileReading(
                file -> formats.ofFile(file.getFileName().toString()).orElseThrow(), bytesRead);
        FileTree tree = new FileTree(formats, file -> reading.read(file, bookmarks, items), items);
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                readStandardInput(items);
            } else {
                tree.walk(path);
            }
        }
    }

    @Override
    public long bytesRead() {
        return bytesRead.get();
    }

    /** The sizes of all files as they are now; the tree is looked through at the first call. */
    @Override
    public synchronized OptionalLong bytesTotal() {
        if (bytesTotal == null) {
            bytesTotal = paths.contains(STANDARD_INPUT) ? OptionalLong.empty() : OptionalLong.of(size());
        }
        return bytesTotal;
    }

    private void readStandardInput(Consumer<Item> items) {
        String name = "standard input";
        Content content = Content.of(new CountingStream(standardInput, bytesRead), name, name);
        try {
            formats.ofFile("-.jsonl").orElseThrow().read(content, Optional.empty(), items);
        } catch (IOException e) {
            items.accept(new Item.Broken(name, Unreadable.reason(e)));
        }
    }

    private long size() {
        AtomicLong total = new AtomicLong();
        FileTree tree = new FileTree(formats, file -> total.addAndGet(size(file)), told -> {});
        paths.forEach(tree::walk);
        return total.get();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Reading it will say what is wrong.
            return 0;
        }
    }
}
