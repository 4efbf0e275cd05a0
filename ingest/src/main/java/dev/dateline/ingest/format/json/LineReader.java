package dev.dateline.ingest.format.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream as bytes, in memory of one line's size at most: what is longer than allowed is read over. A line
 * ends with a line feed, which is not part of it.
 */
final class LineReader {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 << 10];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(8 << 10);
    private int position;
    private int limit;
    private long number;
    private long bytes;
    private boolean tooLong;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, cut off where it is {@link #tooLong}; null at the end. */
    byte[] next() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            if (!any) {
                any = true;
                number++;
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            if (end < limit) {
                position = end + 1;
                bytes++;
                return line.toByteArray();
            }
            position = end;
        }
        return any ? line.toByteArray() : null;
    }

    /** The number of the line that came last, or that could not be read, from 1. */
    long number() {
        return number;
    }

    /** How many bytes all lines so far had, with what ends them. */
    long bytes() {
        return bytes;
    }

    /** Whether the last line was longer than allowed. */
    boolean tooLong() {
        return tooLong;
    }

    private void keep(int end) {
        int room = longest - line.size();
        bytes += end - position;
        tooLong |= end - position > room;
        line.write(buffer, position, Math.min(room, end - position));
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
