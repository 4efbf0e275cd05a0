package dev.dateline.sink;

/**
 * A record that no destination is given.
 *
 * @param reason one word, for counting
 * @param detail what is wrong with the record, in plain words
 */
record Refusal(long offset, String reason, String detail) implements Received {}
