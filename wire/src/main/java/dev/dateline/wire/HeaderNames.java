package dev.dateline.wire;

/**
 * The names of record headers; their values are UTF-8. The {@code ce_} ones are CloudEvents 1.0 in Kafka's binary mode.
 */
public final class HeaderNames {
    /** The version of CloudEvents, {@code 1.0}. */
    public static final String CE_SPECVERSION = "ce_specversion";
    /** The article's id; on what enrich writes followed by {@code @} and the raw record's offset. */
    public static final String CE_ID = "ce_id";
    /** {@code dateline/} and the stage that wrote the record. */
    public static final String CE_SOURCE = "ce_source";
    /** One of the {@code dev.dateline.…} types. */
    public static final String CE_TYPE = "ce_type";
    /** The time of publishing to the raw topic, RFC 3339 in UTC. */
    public static final String CE_TIME = "ce_time";
    /** {@code application/json}; {@code application/octet-stream} on dead letters, whose bytes can be anything. */
    public static final String CONTENT_TYPE = "content-type";
    /** W3C Trace Context; passed on where valid. */
    public static final String TRACEPARENT = "traceparent";
    /** {@code topic-partition@offset} of the raw record; on everything that enrich writes. */
    public static final String SOURCE = "dateline-source";
    /** Why a dead letter was rejected, one word of a fixed list. */
    public static final String ERROR_REASON = "dateline-error-reason";
    /** What exactly was wrong, in plain words. */
    public static final String ERROR_DETAIL = "dateline-error-detail";

    private HeaderNames() {}
}
