/** The ways in which articles are written down: a format reads them out of bytes. No Kafka, no network, no clock. */
package dev.dateline.ingest.format;
