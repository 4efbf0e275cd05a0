package dev.dateline.ingest;

/** The three bytes by which some programs mark a text as UTF-8; they are no part of it. */
public final class ByteOrderMark {
    private ByteOrderMark() {}

    /** How many bytes at the beginning are the mark: three or none. */
    public static int length(byte[] text) {
        boolean marked = text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
