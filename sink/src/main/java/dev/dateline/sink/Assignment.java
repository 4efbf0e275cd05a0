package dev.dateline.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that the group gave this member. A new one is paused until the destination has it, so that a former
 * owner that is slow to let go holds up its own partitions only, and this member stays in the group while it waits.
 */
final class Assignment implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(5);

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final Destination destination;
    private final DeadLetters deadLetters;
    private final SinkMetrics metrics;
    private final TreeSet<Integer> waiting = new TreeSet<>();
    private final Map<Integer, PartitionWriter> writers = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
    private final Map<TopicPartition, Set<Long>> refused = new HashMap<>();
    private boolean assigned;

    Assignment(
            String topic,
            Consumer<byte[], byte[]> consumer,
            Destination destination,
            DeadLetters deadLetters,
            SinkMetrics metrics) {
        this.topic = topic;
        this.consumer = consumer;
        this.destination = destination;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    Optional<String> missing() {
        if (!assigned) {
            return Optional.of("waiting for partitions of " + topic);
        }
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of("another member of the group still holds " + topic + " partitions " + waiting);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned = true;
        consumer.pause(partitions);
        partitions.forEach(partition -> waiting.add(partition.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit(partitions);
        release(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        release(partitions);
    }

    /** Opens what the destination can have by now, and reads on where it stands. */
    void openWaiting() throws IOException {
        for (int partition : List.copyOf(waiting)) {
            Optional<PartitionWriter> writer = destination.open(partition);
            if (writer.isPresent()) {
                writers.put(partition, writer.get());
                TopicPartition source = new TopicPartition(topic, partition);
                if (writer.get().next().isPresent()) {
                    consumer.seek(source, within(source, writer.get().next().getAsLong()));
                } else {
                    seekToCommitted(source);
                }
                consumer.resume(List.of(source));
                waiting.remove(partition);
            }
        }
    }

    /** Where a destination keeps no account: after what it took from this member, else from any of the group. */
    private void seekToCommitted(TopicPartition source) {
        OffsetAndMetadata next = reached.get(source);
        if (next == null) {
            next = consumer.committed(Set.of(source)).get(source);
        }
        if (next == null) {
            consumer.seekToBeginning(List.of(source));
        } else {
            consumer.seek(source, next);
        }
    }

    /** The consumer itself would start over in silence where an offset is out of range: records would come twice. */
    private long within(TopicPartition source, long next) {
        long first = consumer.beginningOffsets(List.of(source)).get(source);
        long end = consumer.endOffsets(List.of(source)).get(source);
        if (next > end) {
            throw new DestinationFailedException(
                    "The destination wants offset " + next + " of " + source + ", which ends at " + end
                            + ": the topic has lost records that were already delivered. Give the sink a new place to write to.");
        }
        if (next < first) {
            LOG.warn(
                    "{}: offsets {} to {} were deleted before they could be delivered; going on at {}",
                    source,
                    next,
                    first - 1,
                    first);
        }
        return Math.max(next, first);
    }

    void deliver(ConsumerRecords<byte[], byte[]> records) throws IOException {
        for (TopicPartition source : records.partitions()) {
            OffsetAndMetadata next = records.nextOffsets().get(source);
            Set<Long> letters = refused.computeIfAbsent(source, added -> new HashSet<>());
            new Round(records.records(source), next.offset(), deadLetters, metrics, letters)
                    .into(writers.get(source.partition()));
            reached.put(source, next);
        }
        if (!records.isEmpty()) {
            // For those who watch the group, and for destinations that keep no account. What fails now is in the next.
            consumer.commitAsync(Map.copyOf(reached), null);
        }
        for (int partition : writers.keySet()) {
            consumer.currentLag(new TopicPartition(topic, partition)).ifPresent(lag -> metrics.lag(partition, lag));
        }
    }

    /** Whether there is nothing left to deliver, as far as is known here. */
    boolean caughtUp() {
        return assigned
                && waiting.isEmpty()
                && writers.keySet().stream()
                        .map(partition -> consumer.currentLag(new TopicPartition(topic, partition)))
                        .allMatch(lag -> lag.orElse(1) == 0);
    }

    /** After a failure: stops reading and closes all writers, so that each partition is opened again from where it stands. */
    void retreat() {
        for (int partition : List.copyOf(writers.keySet())) {
            consumer.pause(List.of(new TopicPartition(topic, partition)));
            waiting.add(partition);
            try {
                writers.remove(partition).close();
            } catch (IOException e) {
                LOG.info("partition {} was not closed cleanly after a failure", partition, e);
            }
        }
    }

    @Override
    public void close() {
        List<TopicPartition> all = writers.keySet().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        commit(all);
        release(all);
    }

    private void commit(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(reached);
        offsets.keySet().retainAll(partitions);
        try {
            consumer.commitSync(offsets, LAST_COMMIT);
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
            LOG.warn("the group's last offsets could not be committed: {}", e.getMessage());
        }
    }

    private void release(Collection<TopicPartition> partitions) {
        for (TopicPartition source : partitions) {
            int partition = source.partition();
            waiting.remove(partition);
            reached.remove(source);
            refused.remove(source);
            metrics.gone(partition);
            PartitionWriter writer = writers.remove(partition);
            if (writer != null) {
                try {
                    writer.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e.getMessage(), e);
                }
            }
        }
    }
}
