package dev.dateline.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts what becomes of one source's items; safe for use by several threads. */
final class Tally {
    private final AtomicLongArray counts = new AtomicLongArray(Fate.values().length);
    private final Counter[] meters;

    Tally(String source, MeterRegistry registry) {
        meters = Arrays.stream(Fate.values())
                .map(fate -> registry.counter("dateline.ingest.items", "source", source, "outcome", fate.label()))
                .toArray(Counter[]::new);
    }

    void add(Fate fate) {
        counts.incrementAndGet(fate.ordinal());
        meters[fate.ordinal()].increment();
    }

    IngestCounts counts() {
        return new IngestCounts(
                counts.get(Fate.FRESH.ordinal()),
                counts.get(Fate.REVISED.ordinal()),
                counts.get(Fate.WITHDRAWN.ordinal()),
                counts.get(Fate.HELD.ordinal()),
                counts.get(Fate.UNCHANGED.ordinal()),
                counts.get(Fate.REJECTED.ordinal()),
                counts.get(Fate.FAILED.ordinal()));
    }
}
