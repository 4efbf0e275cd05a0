package dev.dateline.ingest.file;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Formats;
import dev.dateline.ingest.format.Unreadable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Goes over the files that were named and those below the folders that were, a folder's in the order of their names. */
final class FileTree {
    /** What makes a path a pattern, where no file is called so. */
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private final Formats formats;
    private final Consumer<Path> files;
    private final Consumer<Item> others;

    FileTree(Formats formats, Consumer<Path> files, Consumer<Item> others) {
        this.formats = formats;
        this.files = files;
        this.others = others;
    }

    /** Goes over one named file or folder, or what a pattern such as {@code news/*.jsonl.gz} matches. */
    void walk(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            others.accept(new Item.Broken(name, "no path of this system: " + e.getReason()));
            return;
        }
        if (Files.isDirectory(path)) {
            LeftOut leftOut = new LeftOut();
            folder(path, Set.of(), leftOut);
            leftOut.words().ifPresent(words -> others.accept(new Item.Skipped(name, words + "; " + read())));
        } else if (Files.notExists(path) && WILD.matcher(name).find()) {
            matching(name);
        } else if (Files.notExists(path)) {
            others.accept(new Item.Broken(name, "no such file or folder"));
        } else if (formats.ofFile(fileName(path)).isEmpty()) {
            others.accept(new Item.Broken(name, "files of this kind are not read; " + read()));
        } else {
            files.accept(path);
        }
    }

    private void matching(String pattern) {
        Matcher wild = WILD.matcher(pattern);
        int certain = wild.find() ? pattern.lastIndexOf('/', wild.start()) + 1 : 0;
        Path folder = Path.of(certain == 1 ? "/" : pattern.substring(0, certain));
        try {
            PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
            AtomicBoolean any = new AtomicBoolean();
            Consumer<Path> matched = file -> {
                if (matcher.matches(file)) {
                    any.set(true);
                    files.accept(file);
                }
            };
            // What is not read and was not asked for is nobody's concern here.
            Consumer<Item> broken = item -> {
                if (item instanceof Item.Broken) {
                    others.accept(item);
                }
            };
            new FileTree(formats, matched, broken).folder(folder, Set.of(), new LeftOut());
            if (!any.get()) {
                others.accept(new Item.Broken(pattern, "no file that is read matches"));
            }
        } catch (PatternSyntaxException e) {
            others.accept(new Item.Broken(pattern, "no such file or folder, and no pattern: " + e.getDescription()));
        }
    }

    /** @param above the real paths of the folders that this one is in, so that a link back up ends somewhere */
    private void folder(Path folder, Set<Path> above, LeftOut leftOut) {
        Set<Path> here = new HashSet<>(above);
        List<String> names = new ArrayList<>();
        try {
            if (!here.add(folder.toRealPath())) {
                others.accept(new Item.Skipped(folder.toString(), "a link to a folder that it is in"));
                return;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(entry -> names.add(fileName(entry)));
            }
        } catch (DirectoryIteratorException e) {
            others.accept(new Item.Broken(folder.toString(), Unreadable.reason(e.getCause())));
        } catch (IOException e) {
            others.accept(new Item.Broken(folder.toString(), Unreadable.reason(e)));
        }
        names.sort(null);
        names.forEach(name -> entry(folder.resolve(name), name, here, leftOut));
    }

    private void entry(Path path, String name, Set<Path> above, LeftOut leftOut) {
        if (name.startsWith(".")) {
            leftOut.add(name);
        } else if (Files.isDirectory(path)) {
            folder(path, above, leftOut);
        } else if (formats.ofFile(name).isPresent()) {
            files.accept(path);
        } else {
            leftOut.add(name);
        }
    }

    private String read() {
        return formats.endings() + " are, each also with .gz";
    }

    private static String fileName(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
