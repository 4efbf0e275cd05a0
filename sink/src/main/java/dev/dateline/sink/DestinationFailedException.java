package dev.dateline.sink;

/** Why a destination takes nothing more, in words for the person who runs it; trying again would not help. */
public final class DestinationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DestinationFailedException(String message) {
        super(message);
    }

    public DestinationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
