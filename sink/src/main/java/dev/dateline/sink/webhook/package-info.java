/** Enriched articles to an address of the user's, signed after Standard Webhooks. */
package dev.dateline.sink.webhook;
