package dev.dateline.ingest;

import dev.dateline.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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

    static Outlet on(Producer<byte[], byte[]> producer, boolean resuming, InstantSource clock, MeterRegistry registry) {
        return new Outlet(
                new Transactions(producer, "dateline-ingest-test", Duration.ZERO),
                new BookmarkTopic(Topics.BOOKMARKS, "test"),
                resuming,
                new RawRecords(Topics.RAW, clock, registry),
                () -> new RawKeys(List.of()),
                clock,
                registry);
    }
}
