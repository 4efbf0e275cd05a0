package dev.dateline.ingest;

/** Another process publishes under the same name: its bookmarks are the truth now, and this one has to end. */
public final class TakenOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenOverException(String transactionalId, Throwable cause) {
        super(
                "Another process has taken over " + transactionalId
                        + ", and this one stops: a configuration is run by one process at a time, each under a name of"
                        + " its own. What this one had not finished is begun again by the other.",
                cause);
    }
}
