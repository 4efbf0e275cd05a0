/** Articles in tables: comma-separated values and their like. */
package dev.dateline.ingest.format.table;
