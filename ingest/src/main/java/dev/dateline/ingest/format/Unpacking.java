package dev.dateline.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/**
 * Unpacked bytes that fail when they are out of all proportion to the packed ones: a file that was made to fill a disk
 * or to keep a processor busy unpacks to a thousand times its size, news to less than twenty times.
 */
public final class Unpacking extends FilterInputStream {
    /** From here on the proportion counts: less is unpacked in no time, whatever it is. */
    private static final long SMALL = 32 << 20;

    private static final long LARGEST_RATIO = 200;

    private final LongSupplier packed;
    private long unpacked;

    private Unpacking(InputStream unpacking, LongSupplier packed) {
        super(unpacking);
        this.packed = packed;
    }

    /** All members of a gzip file, one after the other. */
    public static InputStream gzip(InputStream packed) throws IOException {
        Counting counting = new Counting(packed);
        return new Unpacking(new GZIPInputStream(counting, 64 << 10), counting::count);
    }

    /**
     * A stream that unpacks another.
     *
     * @param packed how many bytes the other has given so far
     */
    static InputStream limited(InputStream unpacking, LongSupplier packed) {
        return new Unpacking(unpacking, packed);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long n = super.skip(wanted);
        count(n);
        return n;
    }

    private void count(long more) throws IOException {
        unpacked += more;
        if (unpacked > SMALL && unpacked / LARGEST_RATIO > packed.getAsLong()) {
            throw new IOException("it unpacks to more than " + LARGEST_RATIO + " times its size");
        }
    }

    /** How much was taken from a stream. */
    static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
