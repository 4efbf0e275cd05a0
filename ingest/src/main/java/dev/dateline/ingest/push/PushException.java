package dev.dateline.ingest.push;

/** Why a request is not carried out: a status, and a reason in plain words for its sender. */
final class PushException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final long retryAfter;

    PushException(int status, String reason) {
        this(status, reason, 0);
    }

    /** @param retryAfter seconds after which the same request may succeed; 0 where it will not */
    PushException(int status, String reason, long retryAfter) {
        super(reason, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    long retryAfter() {
        return retryAfter;
    }
}
