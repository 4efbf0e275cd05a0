/** Articles read from text files, JSON and JSON Lines, plain or gzip, in files, folders and standard input. No Kafka. */
package dev.dateline.ingest.file;
