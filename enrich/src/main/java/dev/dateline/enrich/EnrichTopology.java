package dev.dateline.enrich;

import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The job as a picture: raw articles in; enriched articles, withdrawals and dead letters out. */
final class EnrichTopology {
    /** Where articles and withdrawals leave. */
    static final String ENRICHED = "enriched";

    /** Where what was rejected leaves. */
    static final String DEAD_LETTERS = "dead-letters";

    private EnrichTopology() {}

    /**
     * <pre>
     * raw ──► enrich ──┬──► enriched      articles, and tombstones for what was withdrawn
     *                  └──► dead-letters  what was rejected
     * </pre>
     */
    static Topology topology(
            EnrichSettings settings, StreamsConfig config, ProcessorSupplier<byte[], byte[], byte[], byte[]> enrich) {
        return new Topology(new TopologyConfig(config))
                .addSource(new PublishingTime(), "raw", settings.raw().name())
                .addProcessor("enrich", enrich, "raw")
                .addSink(ENRICHED, settings.enriched().name(), "enrich")
                .addSink(DEAD_LETTERS, settings.deadLetters().name(), "enrich");
    }
}
