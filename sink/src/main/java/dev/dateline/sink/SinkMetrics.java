package dev.dateline.sink;

import dev.dateline.link.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a sink counts: records, refusals, lag by partition, and the time from publishing to delivery. */
final class SinkMetrics {
    private final MeterRegistry registry;
    private final Counter articles;
    private final Counter withdrawals;
    private final Timer latency;
    private final Map<Integer, AtomicLong> lags = new HashMap<>();
    private final Map<Integer, Meter> gauges = new HashMap<>();

    SinkMetrics(Metrics metrics) {
        registry = metrics.registry();
        articles = delivered("article");
        withdrawals = delivered("withdrawal");
        latency = Timer.builder("dateline.sink.latency")
                .description("From publishing to the raw topic to delivery")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
    }

    private Counter delivered(String kind) {
        return Counter.builder("dateline.sink.records")
                .description("Records delivered")
                .tag("kind", kind)
                .register(registry);
    }

    void delivered(Batch batch) {
        Instant now = Instant.now();
        for (Delivery delivery : batch.deliveries()) {
            (delivery.json().isPresent() ? articles : withdrawals).increment();
            latency.record(Duration.between(delivery.published(), now));
        }
    }

    void refused(Refusal refusal) {
        Counter.builder("dateline.sink.refused")
                .description("Records that no destination can take")
                .tag("reason", refusal.reason())
                .register(registry)
                .increment();
    }

    void lag(int partition, long records) {
        AtomicLong lag = lags.computeIfAbsent(partition, added -> new AtomicLong());
        lag.set(records);
        gauges.computeIfAbsent(partition, added -> Gauge.builder("dateline.sink.lag", lag, AtomicLong::get)
                .description("Offsets of a partition not yet delivered")
                .tag("partition", Integer.toString(added))
                .register(registry));
    }

    /** The partition is another member's now, and so is its lag. */
    void gone(int partition) {
        lags.remove(partition);
        Meter gauge = gauges.remove(partition);
        if (gauge != null) {
            registry.remove(gauge);
        }
    }
}
