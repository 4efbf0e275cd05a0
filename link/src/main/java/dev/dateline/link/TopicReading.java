package dev.dateline.link;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a topic from its start to the end that it has when reading begins; committed records only, in order within a
 * partition. What goes wrong is a {@link StartupException} in plain words.
 */
public final class TopicReading {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final String topic;

    public TopicReading(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    /** Gives every record. */
    public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> action) {
        try (var consumer = connection.consumer("dateline-read", Optional.empty())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < ends.get(new TopicPartition(topic, record.partition()))) {
                        action.accept(record);
                    }
                }
            }
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }

    /** The record at an offset; empty where there is none, or it was not committed. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (var consumer = connection.consumer("dateline-read", Optional.empty())) {
            List<TopicPartition> only = List.of(place);
            if (!partitions(consumer).contains(place)
                    || offset < consumer.beginningOffsets(only).get(place)) {
                return Optional.empty();
            }
            long end = consumer.endOffsets(only).get(place);
            consumer.assign(only);
            consumer.seek(place, Math.min(offset, end));
            while (consumer.position(place) < Math.min(offset + 1, end)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return record.offset() == offset ? Optional.of(record) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }

    private List<TopicPartition> partitions(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new StartupException("There is no topic " + topic + " at "
                    + connection.settings().bootstrapServers() + ".");
        }
        return partitions;
    }
}
