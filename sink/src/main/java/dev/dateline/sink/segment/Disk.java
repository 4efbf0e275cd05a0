package dev.dateline.sink.segment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The steps on a partition's folder that exactly-once rests on: a test stops after each of them. */
interface Disk extends AutoCloseable {
    List<String> names() throws IOException;

    Optional<byte[]> read(String name) throws IOException;

    long length(String name) throws IOException;

    /** Adds bytes to the end of a file, made where missing. */
    void append(String name, byte[] bytes) throws IOException;

    void truncate(String name, long length) throws IOException;

    /** Returns when the file's bytes would survive a power cut. */
    void force(String name) throws IOException;

    /** Gives a file another name in one step, in place of what had it. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Returns when the names in the folder would survive a power cut. */
    void forceNames() throws IOException;

    @Override
    void close() throws IOException;
}
