package dev.dateline.enrich;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of publishing to the raw topic. Any producer may write a negative one, on which Kafka's default extractor
 * stops the job for ever: it becomes the partition's time, else 0.
 */
final class PublishingTime implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> raw, long partitionTime) {
        return raw.timestamp() >= 0 ? raw.timestamp() : Math.max(partitionTime, 0);
    }
}
