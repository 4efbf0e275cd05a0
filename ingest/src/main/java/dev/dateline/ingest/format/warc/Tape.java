package dev.dateline.ingest.format.warc;

import java.io.IOException;
import java.io.InputStream;

/**
 * An archive as it passes by, with its last stretch kept: enough to see whether a record begins at an offset, and to look
 * for the next one where the archive is damaged.
 */
final class Tape extends InputStream {
    private static final int KEPT = 256 << 10;

    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 0x08};
    private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/'};

    private final InputStream in;
    private final byte[] kept = new byte[KEPT];
    private long read;
    private long given;

    /** @param offset in the archive of the first byte of the stream */
    Tape(InputStream in, long offset) {
        this.in = in;
        read = offset;
        given = offset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (given == read && fill() < 0) {
            return -1;
        }
        int n = 0;
        while (n < length && given < read) {
            buffer[offset + n++] = at(given++);
        }
        return n;
    }

    /** Whether a record can be read from an offset: a compressed piece begins there, or a record's own first line. */
    boolean begins(long offset) {
        return is(GZIP, offset) || is(PLAIN, offset);
    }

    /** How far the archive has been read; at its end, its length. */
    long end() {
        return read;
    }

    /** The offset of the next beginning behind an offset, from which reading then goes on; -1 where there is none. */
    long seek(long after) throws IOException {
        for (long offset = Math.max(after + 1, read - KEPT); ; offset++) {
            while (read - offset < PLAIN.length) {
                given = read;
                if (fill() < 0) {
                    return -1;
                }
            }
            if (begins(offset)) {
                given = offset;
                return offset;
            }
        }
    }

    private boolean is(byte[] beginning, long offset) {
        if (offset < 0 || offset < read - KEPT || offset + beginning.length > read) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (at(offset + i) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private byte at(long offset) {
        return kept[(int) (offset % KEPT)];
    }

    private int fill() throws IOException {
        int start = (int) (read % KEPT);
        int n = in.read(kept, start, Math.min(KEPT - start, 16 << 10));
        read += Math.max(0, n);
        return n;
    }
}
