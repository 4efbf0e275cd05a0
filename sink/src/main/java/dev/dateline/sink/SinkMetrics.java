package dev.dateline.sink;

import dev.dateline.link.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted of each destination: records, refusals, lag by partition, failures, time from publishing to delivery. */
final class SinkMetrics {
    private final MeterRegistry registry;
    private final Tags destination;
    private final Counter articles;
    private final Counter withdrawals;
    private final Counter failures;
    private final Timer latency;
    private final AtomicInteger up = new AtomicInteger();
    private final Map<Integer, AtomicLong> lags = new HashMap<>();
    private final Map<Integer, Meter> gauges = new HashMap<>();

    SinkMetrics(Metrics metrics, String place) {
        registry = metrics.registry();
        destination = Tags.of("destination", place);
        articles = delivered("article");
        withdrawals = delivered("withdrawal");
        failures = Counter.builder("dateline.sink.failures")
                .description("Failures of a destination, after each of which it is tried again or given up")
                .tags(destination)
                .register(registry);
        latency = Timer.builder("dateline.sink.latency")
                .description("From publishing to the raw topic to delivery")
                .tags(destination)
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
        Gauge.builder("dateline.sink.up", up, AtomicInteger::get)
                .description("1 while a destination delivers, 0 while it fails or after it was given up")
                .tags(destination)
                .register(registry);
    }

    private Counter delivered(String kind) {
        return Counter.builder("dateline.sink.records")
                .description("Records delivered")
                .tags(destination.and("kind", kind))
                .register(registry);
    }

    void delivered(List<Delivery> deliveries) {
        Instant now = Instant.now();
        for (Delivery delivery : deliveries) {
            (delivery.json().isPresent() ? articles : withdrawals).increment();
            latency.record(Duration.between(delivery.published(), now));
        }
    }

    void refused(String reason) {
        Counter.builder("dateline.sink.refused")
                .description("Records that a destination can never take")
                .tags(destination.and("reason", reason))
                .register(registry)
                .increment();
    }

    void failed() {
        failures.increment();
    }

    void up(boolean delivers) {
        up.set(delivers ? 1 : 0);
    }

    void lag(int partition, long records) {
        AtomicLong lag = lags.computeIfAbsent(partition, added -> new AtomicLong());
        lag.set(records);
        gauges.computeIfAbsent(partition, added -> Gauge.builder("dateline.sink.lag", lag, AtomicLong::get)
                .description("Offsets of a partition not yet delivered")
                .tags(destination.and(Tag.of("partition", Integer.toString(added))))
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
