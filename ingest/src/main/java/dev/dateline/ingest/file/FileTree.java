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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Goes over the files that were named and those below the folders that were, a folder's in the order of their names. */
final class FileTree {
    private final Formats formats;
    private final Consumer<Path> files;
    private final Consumer<Item> others;
    private final Set<String> told = new HashSet<>();

    FileTree(Formats formats, Consumer<Path> files, Consumer<Item> others) {
        this.formats = formats;
        this.files = files;
        this.others = others;
    }

    /** Goes over one named file or folder. */
    void walk(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            others.accept(new Item.Broken(name, "no path of this system: " + e.getReason()));
            return;
        }
        if (Files.isDirectory(path)) {
            folder(path, Set.of());
        } else if (Files.notExists(path)) {
            others.accept(new Item.Broken(name, "no such file or folder"));
        } else if (formats.ofFile(fileName(path)).isEmpty()) {
            others.accept(new Item.Broken(name, "files of this kind are not read; " + read()));
        } else {
            files.accept(path);
        }
    }

    /** @param above the real paths of the folders that this one is in, so that a link back up ends somewhere */
    private void folder(Path folder, Set<Path> above) {
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
        names.forEach(name -> entry(folder.resolve(name), name, here));
    }

    private void entry(Path path, String name, Set<Path> above) {
        if (name.startsWith(".")) {
            skip(path, ".", "hidden files are not read");
        } else if (Files.isDirectory(path)) {
            folder(path, above);
        } else if (formats.ofFile(name).isPresent()) {
            files.accept(path);
        } else {
            int dot = name.lastIndexOf('.');
            String ending = dot < 0 ? "" : name.substring(dot);
            skip(path, ending, (dot < 0 ? "files without ending" : ending + " files") + " are not read; " + read());
        }
    }

    private void skip(Path path, String kind, String why) {
        if (told.add(kind)) {
            others.accept(new Item.Skipped(path.toString(), why));
        }
    }

    private String read() {
        return formats.endings() + " are, each also with .gz";
    }

    private static String fileName(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
