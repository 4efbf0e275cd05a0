package dev.dateline.enrich;

import dev.dateline.link.TopicCreation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where times lie on a topic. */
final class RawOffsets {
    private final Admin admin;
    private final String topic;

    RawOffsets(Admin admin, String topic) {
        this.admin = admin;
        this.topic = topic;
    }

    /** By partition, the first offset there is, or the first published at a time or later. */
    Map<TopicPartition, Long> from(Optional<Instant> time) {
        return time.map(this::at).orElseGet(() -> offsets(OffsetSpec.earliest()));
    }

    /** By partition, the offset after the last there is, or after the last published before a time. */
    Map<TopicPartition, Long> until(Optional<Instant> time) {
        return time.map(this::at).orElseGet(() -> offsets(OffsetSpec.latest()));
    }

    private Map<TopicPartition, Long> at(Instant time) {
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> found = offsets(OffsetSpec.forTimestamp(time.toEpochMilli()));
        found.replaceAll((partition, offset) -> offset < 0 ? ends.get(partition) : offset);
        return found;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        new TopicCreation(admin, Duration.ofSeconds(30))
                .description(topic)
                .orElseThrow(() -> new UnknownTopicOrPartitionException("there is no topic " + topic))
                .partitions()
                .forEach(partition -> wanted.put(new TopicPartition(topic, partition.partition()), spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> listed =
                get(admin.listOffsets(wanted).all());
        listed.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
