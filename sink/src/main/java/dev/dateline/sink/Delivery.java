package dev.dateline.sink;

import java.time.Instant;
import java.util.Optional;

/**
 * One record of the enriched topic: an article as it is now, or its withdrawal.
 *
 * @param offset in its partition
 * @param id the article's
 * @param json the {@link dev.dateline.wire.EnrichedArticle} as it is on the wire, one JSON object in UTF-8; empty: the
 *     article is withdrawn
 * @param published when the article was published to the raw topic
 */
public record Delivery(long offset, String id, Optional<byte[]> json, Instant published) implements Received {}
