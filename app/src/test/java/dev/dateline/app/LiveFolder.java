package dev.dateline.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder that another process writes to: files come and go while it is looked at. */
final class LiveFolder {

    private final Path folder;

    LiveFolder(Path folder) {
        this.folder = folder;
    }

    /** The bytes of all its files; 0 while there is no such folder. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += file.toFile().length();
        }
        return bytes;
    }

    /** The finished lines of its segments, which may be unfinished themselves. */
    long segmentLines() throws IOException {
        long lines = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jsonl") || name.endsWith(".part")) {
                lines += lines(file);
            }
        }
        return lines;
    }

    private static long lines(Path file) throws IOException {
        try {
            // As bytes, for the last line may be half written, and end within a character.
            long lines = 0;
            for (byte each : Files.readAllBytes(file)) {
                lines += each == '\n' ? 1 : 0;
            }
            return lines;
        } catch (NoSuchFileException e) {
            // Finished, and so renamed, since it was listed.
            return 0;
        }
    }

    /** {@link Files#walk} fails when a file goes between being listed and being looked at; this leaves it out. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return files;
    }
}
