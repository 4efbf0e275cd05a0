package dev.dateline.wire;

/**
 * How a topic's values become bytes and come back. A codec is immutable and may be shared by threads.
 *
 * @param <T> the topic's values
 */
public interface Codec<T> {
    /** The value's bytes, the same on every machine; equal values differ at most in the order of fields in an {@code extra}. */
    byte[] write(T value);

    /** The value that the bytes stand for. */
    T read(byte[] bytes) throws MalformedRecordException;

    /** Bytes as they are, read by nobody. */
    Codec<byte[]> BYTES = new Codec<>() {
        @Override
        public byte[] write(byte[] value) {
            return value;
        }

        @Override
        public byte[] read(byte[] bytes) {
            return bytes;
        }
    };
}
