/**
 * What travels: the records on Dateline's topics, their JSON, the topics as values, header names and article ids. {@code
 * docs/contract.md} explains every field; {@code schema/*.json} beside this package's classes say the same to a
 * validator.
 */
package dev.dateline.wire;
