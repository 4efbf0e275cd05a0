/** Articles read from files, folders and standard input, whatever format they are in. No Kafka. */
package dev.dateline.ingest.file;
