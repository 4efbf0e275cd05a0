package dev.dateline.wire;

/** Bytes that are no record of the contract. The message names the field, or the line and column, and what is wrong. */
public final class MalformedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedRecordException(String message) {
        super(message);
    }

    MalformedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
