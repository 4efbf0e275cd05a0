package dev.dateline.enrich;

/** Why a raw record became a dead letter: the fixed words of the header {@code dateline-error-reason}. */
public enum Reason {
    /** The record's key is no UTF-8. */
    KEY_NOT_UTF8("key-not-utf8", Blame.PRODUCER),
    /** The record's key is there and has no bytes. */
    KEY_EMPTY("key-empty", Blame.PRODUCER),
    /** The record's key, or the value's {@code id} that would become it, is longer than an id may be. */
    KEY_TOO_LONG("key-too-long", Blame.PRODUCER),
    /** A null value withdraws the article that the key names, and there is no key. */
    WITHDRAWAL_WITHOUT_KEY("withdrawal-without-key", Blame.PRODUCER),
    /** The value is no article of the contract. */
    MALFORMED("malformed", Blame.PRODUCER),
    /** The value's {@code id} is not the record's key. */
    ID_DIFFERS("id-differs", Blame.PRODUCER),
    /** Neither title nor body holds anything to read. */
    NO_TEXT("no-text", Blame.PRODUCER),
    /** Title and body together are longer than what is read. */
    TEXT_TOO_LONG("text-too-long", Blame.PRODUCER),
    /** What came out does not fit into a record of the enriched topic. */
    OUTPUT_TOO_LARGE("output-too-large", Blame.LIMIT),
    /** The reader failed on this article. */
    READER_FAILED("reader-failed", Blame.DATELINE);

    /** Who can mend it. */
    public enum Blame {
        /** Whoever sent the record. */
        PRODUCER,
        /** Whoever set the topics' limits. */
        LIMIT,
        /** Dateline: a bug worth reporting. */
        DATELINE
    }

    private final String word;
    private final Blame blame;

    Reason(String word, Blame blame) {
        this.word = word;
        this.blame = blame;
    }

    /** As it stands in the header. */
    public String word() {
        return word;
    }

    public Blame blame() {
        return blame;
    }
}
