package dev.dateline.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics of the contract, version 1. */
public final class Topics {
    private static final String FOR_EVER = "-1";
    private static final String FOUR_MEGABYTES = Integer.toString(4 << 20);

    /** Articles as sources sent them; kept for ever by default, since a replay reads it. */
    public static final Topic<Article> RAW =
            new Topic<>("news.raw.v1", 12, Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER), Json.ARTICLE);

    /** The last enriched record of each article; a withdrawal's tombstone stays thirty days. */
    public static final Topic<EnrichedArticle> ENRICHED = new Topic<>(
            "news.enriched.v1",
            12,
            output(Map.of(
                    "cleanup.policy", "compact", "delete.retention.ms", Long.toString(30L * 24 * 60 * 60 * 1000))),
            Json.ENRICHED);

    /** Records that could not be read, bytes as they came, with the reason in their headers. */
    public static final Topic<byte[]> DEAD_LETTERS = new Topic<>(
            "news.dead-letters.v1",
            1,
            output(Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER)),
            Codec.BYTES);

    /** Enriched records that a destination of a sink can never take, with the reason in their headers. */
    public static final Topic<byte[]> SINK_DEAD_LETTERS = new Topic<>(
            "news.sink-dead-letters.v1",
            1,
            output(Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER)),
            Codec.BYTES);

    /**
     * How far ingest has read what, and articles under embargo. Small segments, since what is not compacted yet is read
     * at every start, and compaction leaves the last segment alone.
     */
    public static final Topic<Kept> BOOKMARKS = new Topic<>(
            "news.bookmarks.v1",
            1,
            Map.of("cleanup.policy", "compact", "segment.bytes", Integer.toString(16 << 20)),
            Json.KEPT);

    /** All of them, in the order articles pass them, and the bookmarks. */
    public static final List<Topic<?>> ALL = List.of(RAW, ENRICHED, DEAD_LETTERS, SINK_DEAD_LETTERS, BOOKMARKS);

    private Topics() {}

    /**
     * What enrich writes has the raw record's timestamp, whatever that is: a broker that refused it as too old (in a
     * replay) or too new would stop the job.
     */
    private static Map<String, String> output(Map<String, String> config) {
        Map<String, String> all = new HashMap<>(config);
        all.put("max.message.bytes", FOUR_MEGABYTES);
        all.put("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
        all.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        return all;
    }
}
