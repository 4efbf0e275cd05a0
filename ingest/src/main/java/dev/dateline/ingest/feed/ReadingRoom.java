package dev.dateline.ingest.feed;

import java.util.concurrent.Semaphore;

/**
 * Where documents are parsed: so many bytes of them at a time, since what is made of a hostile one takes a hundred times its
 * size in memory. Small ones are parsed side by side, the largest alone.
 */
final class ReadingRoom {
    private final int bytes;
    private final Semaphore free;

    ReadingRoom(int bytes) {
        this.bytes = bytes;
        free = new Semaphore(bytes, true);
    }

    /** Makes something of a document. */
    interface Parsing<T, E extends Exception> {
        T parse() throws E;
    }

    /** Waits for room. */
    <T, E extends Exception> T read(byte[] document, Parsing<T, E> parsing) throws E, InterruptedException {
        int size = Math.min(bytes, document.length);
        free.acquire(size);
        try {
            return parsing.parse();
        } finally {
            free.release(size);
        }
    }
}
