package dev.dateline.enrich;

import dev.dateline.enrich.Outcome.Enriched;
import dev.dateline.enrich.Outcome.Rejected;
import dev.dateline.enrich.Outcome.Withdrawn;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The job's own meters; all are there from the start, at zero, so that a rate can be taken of the first event. */
final class EnrichMetrics {
    private final Counter records;
    private final Counter enriched;
    private final Counter withdrawn;
    private final Map<Reason, Counter> rejected = new EnumMap<>(Reason.class);
    private final Counter codePoints;
    private final Timer work;
    private final Timer latency;

    EnrichMetrics(MeterRegistry registry) {
        records = Counter.builder("dateline.enrich.records")
                .description("Raw records taken in")
                .register(registry);
        enriched = outcome(registry, "enriched");
        withdrawn = outcome(registry, "withdrawn");
        for (Reason reason : Reason.values()) {
            rejected.put(
                    reason,
                    Counter.builder("dateline.enrich.rejected")
                            .description("Raw records that went to the dead letters")
                            .tag("reason", reason.word())
                            .register(registry));
        }
        codePoints = Counter.builder("dateline.enrich.code.points")
                .description("Length of the texts that were read")
                .register(registry);
        work = Timer.builder("dateline.enrich.work")
                .description("Time spent on one record, parsing and serialising included")
                .register(registry);
        latency = Timer.builder("dateline.enrich.latency")
                .description("From publication to the raw topic to the outcome being sent")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(60))
                .register(registry);
    }

    void record(Outcome outcome, long workNanos, long latencyMillis) {
        records.increment();
        if (outcome instanceof Enriched article) {
            enriched.increment();
            codePoints.increment(article.codePoints());
        } else if (outcome instanceof Withdrawn) {
            withdrawn.increment();
        } else if (outcome instanceof Rejected dead) {
            rejected.get(dead.reason()).increment();
        }
        work.record(workNanos, TimeUnit.NANOSECONDS);
        latency.record(Math.max(0, latencyMillis), TimeUnit.MILLISECONDS);
    }

    private static Counter outcome(MeterRegistry registry, String outcome) {
        return Counter.builder("dateline.enrich.outcomes")
                .description("Raw records that came out as an article or a withdrawal")
                .tag("outcome", outcome)
                .register(registry);
    }
}
