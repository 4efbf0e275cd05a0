/** Articles in JSON: Dateline's own and those of other programs, one in a file or one a line. */
package dev.dateline.ingest.format.json;
