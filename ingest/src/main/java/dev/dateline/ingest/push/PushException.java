package dev.dateline.ingest.push;

import dev.dateline.ingest.RefusedArticleException;

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

    /** @param where in the body it stands, with what separates it from the reason; empty where there is one article */
    static PushException of(RefusedArticleException refused, String where) {
        int status =
                switch (refused.reason()) {
                    case TOO_LONG, TOO_LARGE -> 413;
                    case NO_TEXT, BAD_ID -> 400;
                };
        return new PushException(status, where + refused.getMessage());
    }

    int status() {
        return status;
    }

    long retryAfter() {
        return retryAfter;
    }
}
