package dev.dateline.ingest.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What went wrong in reading, in words for the person who has the file. */
public final class Unreadable {
    private Unreadable() {}

    /** Without the path, which the reader of the message has before it. */
    public static String reason(IOException e) {
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
