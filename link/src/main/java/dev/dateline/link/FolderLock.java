package dev.dateline.link;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** That a folder is one owner's and nobody else's, in this process or another; a process that dies lets go. */
public final class FolderLock implements AutoCloseable {
    // Asking the system a second time from the same process would let go of the lock when the second channel closes.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private FolderLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Takes an existing folder, by a lock on the file {@code lock} in it.
     *
     * @return empty while somebody else holds it
     */
    public static Optional<FolderLock> take(Path existing) throws IOException {
        Path folder = existing.toRealPath();
        if (!HELD_HERE.add(folder)) {
            return Optional.empty();
        }
        FileChannel file = null;
        boolean held = false;
        try {
            file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = file.tryLock() != null;
            return held ? Optional.of(new FolderLock(folder, file)) : Optional.empty();
        } finally {
            if (!held) {
                if (file != null) {
                    file.close();
                }
                HELD_HERE.remove(folder);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
