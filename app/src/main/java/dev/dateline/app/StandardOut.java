package dev.dateline.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Standard output for data: bytes as they are, and a reader that has gone away is noticed, which {@code System.out} hides. */
final class StandardOut {
    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 << 10);

    void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw closed(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw closed(e);
        }
    }

    private static UncheckedIOException closed(IOException e) {
        return new UncheckedIOException(new IOException("standard output is closed: " + e.getMessage(), e));
    }
}
