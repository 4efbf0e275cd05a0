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

/** Takes a raw record to its outcome, and what goes out, with key and headers, to its topic; one for each partition. */
final class EnrichStep implements Processor<byte[], byte[], byte[], byte[]> {
    private static final EventHeaders ENRICHED = new EventHeaders("enrich", "enriched.v1", EventHeaders.JSON);
    private static final EventHeaders WITHDRAWN = new EventHeaders("enrich", "withdrawn.v1", EventHeaders.JSON);
    private static final EventHeaders DEAD_LETTER = new EventHeaders("enrich", "dead-letter.v1", EventHeaders.BYTES);

    private final Enricher enricher;
    private final int maxDeadLetterBytes;
    private final Range range;
    private final Watchdog watchdog;
    private final Uncommitted uncommitted;
    private final EnrichMetrics metrics;
    private ProcessorContext<byte[], byte[]> context;
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
    public void init(ProcessorContext<byte[], byte[]> newContext) {
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
        long spent = System.nanoTime() - started;
        metrics.record(outcome, spent, System.currentTimeMillis() - raw.timestamp());
        forward(raw, source, outcome);
        if (uncommitted.enough(spent)) {
            context.commit();
        }
    }

    @Override
    public void close() {
        desk.close();
    }

    private void forward(Record<byte[], byte[]> raw, RecordMetadata source, Outcome outcome) {
        if (outcome instanceof Enriched article) {
            byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
            Headers headers = headers(raw, source, ENRICHED, Optional.of(article.id()));
            context.forward(new Record<>(key, article.value(), raw.timestamp(), headers), EnrichTopology.ENRICHED);
        } else if (outcome instanceof Withdrawn withdrawn) {
            Headers headers = headers(raw, source, WITHDRAWN, Optional.of(withdrawn.id()));
            context.forward(new Record<>(raw.key(), null, raw.timestamp(), headers), EnrichTopology.ENRICHED);
        } else {
            context.forward(deadLetter(raw, source, (Rejected) outcome), EnrichTopology.DEAD_LETTERS);
        }
    }

    /**
     * A dead letter carries key and bytes whole or not at all. A compressed record of a few kilobytes can unpack to more
     * than any topic takes, so what doesn't fit is left where it is; the headers say where.
     */
    private Record<byte[], byte[]> deadLetter(Record<byte[], byte[]> raw, RecordMetadata source, Rejected rejected) {
        boolean keyFits = raw.key() != null && raw.key().length <= Article.MAX_ID_BYTES;
        boolean valueFits = raw.value() == null || raw.value().length <= maxDeadLetterBytes;
        byte[] key = keyFits ? raw.key() : null;
        byte[] value = valueFits ? raw.value() : null;
        String detail = valueFits
                ? rejected.detail()
                : rejected.detail() + "; its " + raw.value().length
                        + " bytes are too many for a dead letter and stay in " + HeaderNames.SOURCE;
        Headers headers =
                headers(raw, source, DEAD_LETTER, Optional.ofNullable(key).flatMap(Ids::text));
        EventHeaders.add(headers, HeaderNames.ERROR_REASON, rejected.reason().word());
        EventHeaders.add(headers, HeaderNames.ERROR_DETAIL, detail);
        return new Record<>(key, value, raw.timestamp(), headers);
    }

    private static Headers headers(
            Record<byte[], byte[]> raw, RecordMetadata source, EventHeaders event, Optional<String> id) {
        String place = source.topic() + "-" + source.partition() + "@" + source.offset();
        Headers headers = new RecordHeaders();
        event.addTo(
                headers,
                id.map(text -> text + "@" + source.offset()).orElse(place),
                Instant.ofEpochMilli(raw.timestamp()));
        EventHeaders.add(headers, HeaderNames.SOURCE, place);
        EventHeaders.passTrace(raw.headers(), headers);
        return headers;
    }
}
