/** Enriched articles as IPTC ninjs 3.1, for the systems of newsrooms. */
package dev.dateline.sink.ninjs;
