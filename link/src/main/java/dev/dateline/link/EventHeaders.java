package dev.dateline.link;

import dev.dateline.wire.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers of Dateline's records: CloudEvents 1.0 in Kafka's binary mode, and the trace passed on. */
public final class EventHeaders {
    private static final int TRACEPARENT_LENGTH = 55;
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private EventHeaders() {}

    /**
     * Adds the CloudEvents headers to a record that has none yet.
     *
     * @param stage that writes the record: {@code ingest}, {@code enrich}
     * @param type what the record is, {@code raw.v1}, {@code enriched.v1} …, after {@code dev.dateline.article.}
     * @param time of publishing to the raw topic
     */
    public static void event(Headers headers, String stage, String type, String id, Instant time) {
        add(headers, HeaderNames.CE_SPECVERSION, "1.0");
        add(headers, HeaderNames.CE_ID, id);
        add(headers, HeaderNames.CE_SOURCE, "dateline/" + stage);
        add(headers, HeaderNames.CE_TYPE, "dev.dateline.article." + type);
        add(headers, HeaderNames.CE_TIME, time.toString());
    }

    /** Adds a header; looking for an earlier one of the name first would cost each record as much as writing them all. */
    public static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The last value of a header, or null. */
    public static String value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The incoming trace where it is one (W3C Trace Context, section 3.2), or null. */
    public static String traceparent(Headers headers) {
        Header header = headers.lastHeader(HeaderNames.TRACEPARENT);
        if (header == null || header.value() == null || header.value().length != TRACEPARENT_LENGTH) {
            return null;
        }
        String value = new String(header.value(), StandardCharsets.US_ASCII);
        return TRACEPARENT.matcher(value).matches() ? value : null;
    }
}
