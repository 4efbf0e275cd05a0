package dev.dateline.sink.segment;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A partition's folder in the file system. */
final class FileDisk implements Disk {
    // Windows opens no folder for reading, and keeps names safe without being asked.
    private static final boolean FOLDERS_CAN_BE_FORCED = File.separatorChar == '/';

    private final Path folder;
    private final Map<String, FileChannel> open = new HashMap<>();

    FileDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public long length(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        FileChannel file = channel(name);
        for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
            file.write(left);
        }
    }

    @Override
    public void truncate(String name, long length) throws IOException {
        channel(name).truncate(length);
    }

    @Override
    public void force(String name) throws IOException {
        channel(name).force(true);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        release(from);
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        release(name);
        Files.delete(folder.resolve(name));
    }

    @Override
    public void forceNames() throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (String name : List.copyOf(open.keySet())) {
            release(name);
        }
    }

    private FileChannel channel(String name) throws IOException {
        FileChannel file = open.get(name);
        if (file == null) {
            file = FileChannel.open(
                    folder.resolve(name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            open.put(name, file);
        }
        return file;
    }

    private void release(String name) throws IOException {
        FileChannel file = open.remove(name);
        if (file != null) {
            file.close();
        }
    }
}
