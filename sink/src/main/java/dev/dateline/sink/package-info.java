/**
 * Enriched articles to where people use them. A {@link dev.dateline.sink.Destination} is one class; {@link
 * dev.dateline.sink.SinkRun} does the reading, the rebalances and the counting for all of them.
 */
package dev.dateline.sink;
