package dev.dateline.enrich;

import dev.dateline.enrich.Outcome.Enriched;
import dev.dateline.enrich.Outcome.Rejected;
import dev.dateline.enrich.Outcome.Withdrawn;
import dev.dateline.link.EventHeaders;
import dev.dateline.wire.Article;
import dev.dateline.wire.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Takes a raw record to its outcome, and gives what goes out its key and headers; one for each partition. */
final class EnrichStep implements Processor<byte[], byte[], byte[], Result> {
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private final Enricher enricher;
    private final int maxDeadLetterBytes;
    private final Range range;
    private final Watchdog watchdog;
    private final Uncommitted uncommitted;
    private final EnrichMetrics metrics;
    private ProcessorContext<byte[], Result> context;
    private Watchdog.Desk desk;

    EnrichStep(
            Enricher enricher,
            int maxDeadLetterBytes,
            Range range,
            Watchdog watchdog,
            Uncommitted uncommitted,
            EnrichMetrics metrics) {
        this.enricher = enricher;
        this.maxDeadLetterBytes = maxDeadLetterBytes;
        this.range = range;
        this.watchdog = watchdog;
        this.uncommitted = uncommitted;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Result> newContext) {
        context = newContext;
        desk = watchdog.desk();
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        RecordMetadata source = context.recordMetadata().orElseThrow();
        if (!range.contains(source.partition(), source.offset())) {
            return;
        }
        long started = System.nanoTime();
        desk.begin(source.topic(), source.partition(), source.offset(), raw.key());
        Outcome outcome = enricher.enrich(raw.key(), raw.value());
        desk.end();
        metrics.record(outcome, System.nanoTime() - started, System.currentTimeMillis() - raw.timestamp());
        context.forward(outgoing(raw, source, outcome));
        if (uncommitted.enough(raw.value())) {
            context.commit();
        }
    }

    @Override
    public void close() {
        desk.close();
    }

    private Record<byte[], Result> outgoing(Record<byte[], byte[]> raw, RecordMetadata source, Outcome outcome) {
        if (outcome instanceof Enriched article) {
            byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
            Headers headers = headers(raw, source, "enriched.v1", JSON, Optional.of(article.id()));
            return new Record<>(key, new Result(outcome, article.value()), raw.timestamp(), headers);
        }
        if (outcome instanceof Withdrawn withdrawn) {
            Headers headers = headers(raw, source, "withdrawn.v1", JSON, Optional.of(withdrawn.id()));
            return new Record<>(raw.key(), new Result(outcome, null), raw.timestamp(), headers);
        }
        return deadLetter(raw, source, (Rejected) outcome);
    }

    /**
     * A dead letter carries key and bytes whole or not at all. A compressed record of a few kilobytes can unpack to more
     * than any topic takes, so what doesn't fit is left where it is; the headers say where.
     */
    private Record<byte[], Result> deadLetter(Record<byte[], byte[]> raw, RecordMetadata source, Rejected rejected) {
        boolean keyFits = raw.key() != null && raw.key().length <= Article.MAX_ID_BYTES;
        boolean valueFits = raw.value() == null || raw.value().length <= maxDeadLetterBytes;
        byte[] key = keyFits ? raw.key() : null;
        byte[] value = valueFits ? raw.value() : null;
        String detail = valueFits
                ? rejected.detail()
                : rejected.detail() + "; its " + raw.value().length
                        + " bytes are too many for a dead letter and stay in " + HeaderNames.SOURCE;
        Headers headers = headers(
                raw, source, "dead-letter.v1", BYTES, Optional.ofNullable(key).flatMap(Ids::text));
        EventHeaders.add(headers, HeaderNames.ERROR_REASON, rejected.reason().word());
        EventHeaders.add(headers, HeaderNames.ERROR_DETAIL, detail);
        return new Record<>(key, new Result(rejected, value), raw.timestamp(), headers);
    }

    private static Headers headers(
            Record<byte[], byte[]> raw, RecordMetadata source, String type, String contentType, Optional<String> id) {
        String place = source.topic() + "-" + source.partition() + "@" + source.offset();
        Headers headers = new RecordHeaders();
        EventHeaders.event(
                headers,
                "enrich",
                type,
                id.map(text -> text + "@" + source.offset()).orElse(place),
                Instant.ofEpochMilli(raw.timestamp()));
        EventHeaders.add(headers, HeaderNames.CONTENT_TYPE, contentType);
        EventHeaders.add(headers, HeaderNames.SOURCE, place);
        String trace = EventHeaders.traceparent(raw.headers());
        if (trace != null) {
            EventHeaders.add(headers, HeaderNames.TRACEPARENT, trace);
        }
        return headers;
    }
}
