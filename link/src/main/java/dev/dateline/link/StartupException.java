package dev.dateline.link;

/** Why a stage could not start, in words for the person who started it: what was tried, what came back, what to do. */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
