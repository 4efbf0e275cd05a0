/**
 * The Kafka Streams job: key and bytes in, an {@link dev.dateline.enrich.Outcome} out; and what its operators need: dead
 * letters, resetting, replaying beside the live job, comparing two outputs.
 */
package dev.dateline.enrich;
