package dev.dateline.ingest;

import java.util.Locale;

/** An article that is not published, since every reader downstream would reject it. The message says why, in plain words. */
public final class RefusedArticleException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why an article is refused. */
    public enum Reason {
        /** Neither title nor body has more than white space. */
        NO_TEXT,
        /** Title and body are longer than is ever read. */
        TOO_LONG,
        /** The record would be larger than the raw topic takes. */
        TOO_LARGE,
        /** The id is empty or larger than a key may be. */
        BAD_ID;

        /** As it stands in metrics. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    RefusedArticleException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
