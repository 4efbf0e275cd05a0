package dev.dateline.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32;

/**
 * A file as it was when it was looked at: enough to tell whether it is still the same, or the same and longer.
 *
 * @param modified in milliseconds since 1970
 * @param head a checksum of its first bytes
 */
record FileState(long size, long modified, long head) {
    private static final int HEAD = 1 << 10;

    static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                head(file, Math.min(HEAD, attributes.size())));
    }

    /** Whether a reading of an earlier state may go on in this one: nothing that was there then is gone. */
    boolean continues(FileState earlier, Path file) throws IOException {
        return size >= earlier.size && head(file, Math.min(HEAD, earlier.size)) == earlier.head;
    }

    private static long head(Path file, long length) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            checksum.update(in.readNBytes((int) length));
        }
        return checksum.getValue();
    }
}
