/**
 * An index of everything that came in, to be searched by word, name and date. It mirrors the enriched topic as compaction
 * would leave it: the last record of each article, and a mark for each that was withdrawn. The offsets it has reached are
 * part of its commits, so a crash takes both back to the same moment; nothing in it that the topic could not give again.
 */
package dev.dateline.sink.archive;
