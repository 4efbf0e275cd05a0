package dev.dateline.ingest.push;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A request's body, read into memory up to a size and for a time, whatever its headers say of its length. */
final class Body {
    private static final long NANOS_TO_SEND = TimeUnit.SECONDS.toNanos(60);

    private final int maxBytes;
    private final LongSupplier nanoTime;

    Body(int maxBytes, LongSupplier nanoTime) {
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
    }

    /** @param encoding the value of {@code Content-Encoding}, or null */
    byte[] read(InputStream in, String encoding, long announced) throws PushException {
        if (announced > maxBytes) {
            throw tooLarge();
        }
        try {
            return bounded(decoded(in, encoding));
        } catch (ZipException e) {
            throw new PushException(400, "the body is not gzip: " + e.getMessage());
        } catch (EOFException e) {
            throw new PushException(400, "the body ends too early");
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw new PushException(400, "the body cannot be read: " + e.getMessage());
        }
    }

    private byte[] bounded(InputStream in) throws IOException, PushException {
        long deadline = nanoTime.getAsLong() + NANOS_TO_SEND;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (n > maxBytes - body.size()) {
                throw tooLarge();
            }
            if (nanoTime.getAsLong() > deadline) {
                throw tooSlow();
            }
            body.write(buffer, 0, n);
        }
        return body.toByteArray();
    }

    private static InputStream decoded(InputStream in, String encoding) throws IOException, PushException {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            default -> throw new PushException(415, "Content-Encoding may be gzip or none");
        };
    }

    private PushException tooLarge() {
        return new PushException(413, "the body is larger than " + maxBytes + " bytes");
    }

    private static PushException tooSlow() {
        return new PushException(408, "the body came too slowly");
    }
}
