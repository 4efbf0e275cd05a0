package dev.dateline.sink;

/** Where a destination puts what it cannot take, ever; it then goes on as if it had it. */
public interface Refusals {
    /**
     * Returns when the record is safe among the dead letters, so that the offset after it may be stored. Telling of the
     * same record again changes nothing; after a crash its letter may come twice.
     *
     * @param reason one word, for counting
     * @param detail what is wrong with the record, in plain words
     */
    void refuse(Delivery delivery, String reason, String detail);
}
