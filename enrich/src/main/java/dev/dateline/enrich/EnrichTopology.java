package dev.dateline.enrich;

import dev.dateline.enrich.Outcome.Enriched;
import dev.dateline.enrich.Outcome.Rejected;
import dev.dateline.enrich.Outcome.Withdrawn;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The job as a picture: raw articles in; enriched articles, withdrawals and dead letters out. */
final class EnrichTopology {
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private EnrichTopology() {}

    /**
     * <pre>
     * raw ──► enrich ──┬─ enriched  ──► enriched topic
     *                  ├─ withdrawn ──► enriched topic (tombstone)
     *                  └─ rejected  ──► dead letters
     * </pre>
     */
    static Topology topology(
            EnrichSettings settings, StreamsConfig config, ProcessorSupplier<byte[], byte[], byte[], Result> enrich) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.stream(settings.raw().name(), raw())
                .process(enrich, Named.as("enrich"))
                .split(Named.as("outcome-"))
                .branch(
                        (id, result) -> result.outcome() instanceof Enriched,
                        to("enriched", settings.enriched().name()))
                .branch(
                        (id, result) -> result.outcome() instanceof Withdrawn,
                        to("withdrawn", settings.enriched().name()))
                .branch(
                        (id, result) -> result.outcome() instanceof Rejected,
                        to("rejected", settings.deadLetters().name()));
        return builder.build();
    }

    private static Consumed<byte[], byte[]> raw() {
        return Consumed.with(BYTES, BYTES)
                .withTimestampExtractor(new PublishingTime())
                .withName("raw");
    }

    private static Branched<byte[], Result> to(String outcome, String topic) {
        return Branched.withConsumer(
                (KStream<byte[], Result> results) -> results.mapValues(Result::value, Named.as(outcome + "-value"))
                        .to(topic, Produced.with(BYTES, BYTES).withName(outcome + "-out")),
                outcome);
    }
}
