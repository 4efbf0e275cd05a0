package dev.dateline.enrich;

/**
 * An outcome on its way out.
 *
 * @param outcome that says which topic it goes to
 * @param value the bytes of the record that goes there; null for a tombstone, and for a dead letter without value
 */
record Result(Outcome outcome, byte[] value) {}
