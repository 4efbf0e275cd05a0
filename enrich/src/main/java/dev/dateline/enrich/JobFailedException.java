package dev.dateline.enrich;

/** Why the job stopped by itself, in words for the person who runs it; the cause is Kafka's or a bug's own. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
