package dev.dateline.ingest.file;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The articles of files and folders: a {@code .txt} file is one article's body, exactly as it stands there, a {@code .json}
 * file one article, a {@code .jsonl} or {@code .ndjson} file one a line, each also compressed as {@code .gz}. Folders are
 * read with what is below them, in the order of names. {@code -} is JSON Lines from standard input.
 */
public final class FileSource implements ArticleSource {
    private static final String STANDARD_INPUT = "-";
    private static final int BUFFER = 64 << 10;

    private final List<String> paths;
    private final Defaults defaults;
    private final InputStream standardInput;
    private final AtomicLong bytesRead = new AtomicLong();
    private OptionalLong bytesTotal;

    public FileSource(List<String> paths, Defaults defaults) {
        this(paths, defaults, System.in);
    }

    FileSource(List<String> paths, Defaults defaults, InputStream standardInput) {
        this.paths = List.copyOf(paths);
        this.defaults = defaults;
        this.standardInput = standardInput;
    }

    @Override
    public void read(Bookmarks bookmarks, Consumer<Item> consumer) {
        Consumer<Item> items = item -> consumer.accept(defaults.fill(item));
        ArticleParser parser = new ArticleParser(items);
        FileTree tree = new FileTree(file -> readFile(file, parser, items), items);
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                readStandardInput(parser, items);
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

    private void readFile(Path file, ArticleParser parser, Consumer<Item> items) {
        String name = file.getFileName().toString();
        try (InputStream bytes = new CountingStream(Files.newInputStream(file), bytesRead);
                InputStream plain = Kind.compressed(name)
                        ? new GZIPInputStream(new BufferedInputStream(bytes, BUFFER), BUFFER)
                        : bytes) {
            parser.read(Kind.of(name).orElseThrow(), plain, file.toString());
        } catch (IOException e) {
            items.accept(new Item.Broken(file.toString(), reason(e)));
        }
    }

    private void readStandardInput(ArticleParser parser, Consumer<Item> items) {
        try {
            parser.read(Kind.JSON_LINES, new CountingStream(standardInput, bytesRead), "standard input");
        } catch (IOException e) {
            items.accept(new Item.Broken("standard input", reason(e)));
        }
    }

    private long size() {
        AtomicLong total = new AtomicLong();
        FileTree tree = new FileTree(file -> total.addAndGet(size(file)), told -> {});
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

    /** What went wrong in reading, without the path, which the reader of the message has before it. */
    static String reason(IOException e) {
        if (e instanceof ZipException) {
            return "not gzip, or damaged: " + e.getMessage();
        }
        if (e instanceof EOFException) {
            return "the gzip file ends too early";
        }
        if (e instanceof AccessDeniedException) {
            return "no right to read it";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        return "cannot be read: " + e.getMessage();
    }
}
