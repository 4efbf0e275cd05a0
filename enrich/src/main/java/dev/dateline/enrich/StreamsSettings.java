package dev.dateline.enrich;

import dev.dateline.link.Connection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told; its exception handlers stay at their defaults, so that what still fails is seen. */
final class StreamsSettings {
    /** The largest request of the producer; no topic's limit above it is used. */
    static final int MAX_REQUEST_BYTES = 4 << 20;

    /** With 50 the plumbing took a twenty-fifth more. All of them are in memory at once, and one may have 4 MB. */
    private static final int POLL_RECORDS = 100;

    private static final int SESSION_MILLIS = 8_000;
    private static final int HEARTBEAT_MILLIS = 2_000;

    private StreamsSettings() {}

    static StreamsConfig config(Connection connection, EnrichSettings settings, String guarantee) {
        Map<String, Object> config = new HashMap<>(connection.common(settings.applicationId()));
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, Connection.BATCH_BYTES);
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // A task has one partition and never waits for another; asking whether it should costs each record a formatted
        // line.
        config.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
        if (guarantee.equals(StreamsConfig.EXACTLY_ONCE_V2)) {
            config.put(
                    StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                    Math.toIntExact(settings.transactionTimeout().toMillis()));
        }
        settings.memberId()
                .ifPresent(id -> config.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), id));
        return new StreamsConfig(config);
    }
}
