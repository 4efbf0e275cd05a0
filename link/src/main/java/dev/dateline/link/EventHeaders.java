package dev.dateline.link;

import dev.dateline.wire.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The headers of one kind of Dateline's records: CloudEvents 1.0 in Kafka's binary mode, and the trace passed on. What
 * all records of a kind share is made once: made for each, it would be a good part of what a record costs.
 */
public final class EventHeaders {
    /** What raw and enriched records hold. */
    public static final String JSON = "application/json";

    /** What dead letters hold, whose bytes can be anything. */
    public static final String BYTES = "application/octet-stream";

    private static final int TRACEPARENT_LENGTH = 55;
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Header VERSION = header(HeaderNames.CE_SPECVERSION, "1.0");

    private final Header source;
    private final Header type;
    private final Header contentType;
    private volatile Time last = new Time(Instant.EPOCH);

    /**
     * @param stage that writes the records: {@code ingest}, {@code enrich}
     * @param type what they are, {@code raw.v1}, {@code enriched.v1} …, after {@code dev.dateline.article.}
     * @param contentType {@link #JSON} or {@link #BYTES}
     */
    public EventHeaders(String stage, String type, String contentType) {
        this.source = header(HeaderNames.CE_SOURCE, "dateline/" + stage);
        this.type = header(HeaderNames.CE_TYPE, "dev.dateline.article." + type);
        this.contentType = header(HeaderNames.CONTENT_TYPE, contentType);
    }

    /**
     * Adds them to a record that has none yet.
     *
     * @param time of publishing to the raw topic
     */
    public void addTo(Headers headers, String id, Instant time) {
        headers.add(VERSION);
        add(headers, HeaderNames.CE_ID, id);
        headers.add(source);
        headers.add(type);
        Time same = last;
        if (!same.of().equals(time)) {
            same = new Time(time);
            last = same;
        }
        headers.add(same.header());
        headers.add(contentType);
    }

    /** Adds a header; looking for an earlier one of the name first would cost each record as much as writing them all. */
    public static void add(Headers headers, String name, String value) {
        headers.add(header(name, value));
    }

    /** The last value of a header, or null. */
    public static String value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Adds a trace where it is one (W3C Trace Context, section 3.2). */
    public static void addTrace(Headers headers, String traceparent) {
        if (TRACEPARENT.matcher(traceparent).matches()) {
            add(headers, HeaderNames.TRACEPARENT, traceparent);
        }
    }

    /** Adds the trace of an incoming record where it has one. */
    public static void passTrace(Headers from, Headers to) {
        Header trace = from.lastHeader(HeaderNames.TRACEPARENT);
        if (trace != null && trace.value() != null && trace.value().length == TRACEPARENT_LENGTH) {
            addTrace(to, new String(trace.value(), StandardCharsets.US_ASCII));
        }
    }

    /** A time written out, which costs more than all other headers; when it matters, many records share a millisecond. */
    private record Time(Instant of, Header header) {
        Time(Instant of) {
            this(of, EventHeaders.header(HeaderNames.CE_TIME, of.toString()));
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
