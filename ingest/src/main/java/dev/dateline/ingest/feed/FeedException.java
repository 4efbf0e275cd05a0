package dev.dateline.ingest.feed;

/** A document that is no feed; the message says what it is instead, for a person. */
final class FeedException extends Exception {
    private static final long serialVersionUID = 1L;

    FeedException(String message) {
        super(message);
    }
}
