/**
 * What travels: the records on Dateline's topics, their JSON, the topics as values, header names and article ids. {@code
 * docs/contract.md} explains every field; {@link dev.dateline.wire.Schemas} says the same to a validator.
 */
package dev.dateline.wire;
