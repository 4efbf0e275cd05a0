/** Enriched articles to a PostgreSQL database, each batch one transaction with the offset that it reaches. */
package dev.dateline.sink.postgres;
