/** Articles in archives of crawls (WARC). */
package dev.dateline.ingest.format.warc;
