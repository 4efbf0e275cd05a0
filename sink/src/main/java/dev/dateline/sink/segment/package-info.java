/**
 * Exactly once into plain files: a folder of segments that keeps its own account of the offsets it has reached.
 *
 * <pre>
 * folder/origin.json                                    where the offsets are from
 * folder/news.enriched.v1-3/lock                        held by the partition's owner
 * folder/news.enriched.v1-3/position.json               the offset after the last complete line, and where that line ends
 * folder/news.enriched.v1-3/00000000000000020000.jsonl  a finished segment: all there is of offsets 20,000 to 29,999
 * folder/news.enriched.v1-3/00000000000000030000.part   the segment being written
 * </pre>
 */
package dev.dateline.sink.segment;
