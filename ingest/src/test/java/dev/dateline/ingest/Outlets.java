package dev.dateline.ingest;

import dev.dateline.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Outlets on Kafka's own stand-in for a producer. */
final class Outlets {
    private Outlets() {}

    static MockProducer<byte[], byte[]> producer() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    static Outlet plain(Producer<byte[], byte[]> producer) {
        return on(producer, false, InstantSource.system(), new SimpleMeterRegistry());
    }

    static Outlet resuming(Producer<byte[], byte[]> producer, InstantSource clock) {
        return on(producer, true, clock, new SimpleMeterRegistry());
    }

    /** Of a raw topic with records under these keys. */
    static Outlet knowing(Producer<byte[], byte[]> producer, String... keys) {
        List<byte[]> known =
                Stream.of(keys).map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        return on(producer, false, InstantSource.system(), new SimpleMeterRegistry(), new RawKeys(known));
    }

    static Outlet on(Producer<byte[], byte[]> producer, boolean resuming, InstantSource clock, MeterRegistry registry) {
        return on(producer, resuming, clock, registry, new RawKeys(List.of()));
    }

    private static Outlet on(
            Producer<byte[], byte[]> producer,
            boolean resuming,
            InstantSource clock,
            MeterRegistry registry,
            RawKeys keys) {
        return new Outlet(
                new Transactions(producer, "dateline-ingest-test", Duration.ZERO),
                new BookmarkTopic(Topics.BOOKMARKS, "test"),
                resuming,
                new RawRecords(Topics.RAW, clock, registry),
                () -> keys,
                clock,
                registry);
    }
}
