package dev.dateline.ingest.format.xml;

/** What is no XML that may be read. The message says where and why. */
public final class MalformedXmlException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedXmlException(String message) {
        super(message);
    }
}
