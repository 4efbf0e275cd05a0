package dev.dateline.ingest;

import dev.dateline.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;

/** Publishers that write to a test's producer. */
public final class TestPublisher {
    private TestPublisher() {}

    public static Publisher of(Producer<byte[], byte[]> producer, InstantSource clock, MeterRegistry meters) {
        return new Publisher(producer, Topics.RAW, clock, meters);
    }
}
