package dev.dateline.sink.archive;

import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the archive has of an article.
 *
 * @param place of the record that it is from
 * @param arrived when that was published to the raw topic; empty for a withdrawal
 * @param json the record as it is on the wire; empty: the article was withdrawn
 */
public record Kept(String id, long place, Optional<Instant> arrived, Optional<byte[]> json) {
    /** The record; only for an article that was not withdrawn. */
    public EnrichedArticle article() {
        try {
            return Json.ENRICHED.read(json.orElseThrow());
        } catch (MalformedRecordException e) {
            throw new IllegalStateException("only what could be read is kept: " + id, e);
        }
    }
}
