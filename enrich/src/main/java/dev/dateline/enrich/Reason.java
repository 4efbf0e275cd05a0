package dev.dateline.enrich;

/**
 * Why a raw record became a dead letter: the fixed words of the header {@code dateline-error-reason}. Where nothing else is
 * said, whoever sent the record can mend it.
 */
public enum Reason {
    /** The record's key is no UTF-8. */
    KEY_NOT_UTF8("key-not-utf8"),
    /** The record's key is there and has no bytes. */
    KEY_EMPTY("key-empty"),
    /** The record's key, or the value's {@code id} that would become it, is longer than an id may be. */
    KEY_TOO_LONG("key-too-long"),
    /** A null value withdraws the article that the key names, and there is no key. */
    WITHDRAWAL_WITHOUT_KEY("withdrawal-without-key"),
    /** The value is no article of the contract. */
    MALFORMED("malformed"),
    /** The value's {@code id} is not the record's key. */
    ID_DIFFERS("id-differs"),
    /** Neither title nor body holds anything to read. */
    NO_TEXT("no-text"),
    /** Title and body together are longer than what is read. */
    TEXT_TOO_LONG("text-too-long"),
    /** What came out does not fit into a record of the enriched topic: whoever set its limit can mend it. */
    OUTPUT_TOO_LARGE("output-too-large"),
    /** The reader failed on this article: a bug of Dateline. */
    READER_FAILED("reader-failed");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    /** As it stands in the header. */
    public String word() {
        return word;
    }
}
