package dev.dateline.app;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.link.Connection;
import dev.dateline.wire.HeaderNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what is out, committed, of both output topics, by the raw record that it came from; looks at each once. */
final class CrashTally implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final List<TopicPartition> partitions;
    private final java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> look;
    private final Map<String, Integer> timesBySource = new HashMap<>();
    private int records;

    CrashTally(
            Connection connection,
            EnrichSettings settings,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> look) {
        this.look = look;
        consumer = connection.consumer("crash-tally", Optional.empty());
        admin = connection.admin("crash-tally");
        partitions = Stream.of(
                        settings.enriched().name(), settings.deadLetters().name())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes in what has been committed since; how many raw records are out. */
    int poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            records++;
            timesBySource.merge(EnrichRig.header(record, HeaderNames.SOURCE), 1, Integer::sum);
            look.accept(record);
        }
        return timesBySource.size();
    }

    int records() {
        return records;
    }

    Map<String, Integer> timesBySource() {
        return timesBySource;
    }

    /** Records that are written and not committed: the work of a transaction that is open now. */
    long open() throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return ends(latest, IsolationLevel.READ_UNCOMMITTED) - ends(latest, IsolationLevel.READ_COMMITTED);
    }

    private long ends(Map<TopicPartition, OffsetSpec> latest, IsolationLevel level) throws Exception {
        return admin.listOffsets(latest, new ListOffsetsOptions(level)).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** All records there are, also those of transactions that were aborted. */
    int uncommittedRecords(Connection connection) {
        Map<String, Object> config = connection.common("crash-uncommitted");
        config.put("isolation.level", "read_uncommitted");
        config.put("enable.auto.commit", false);
        try (var all = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            all.assign(partitions);
            all.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = all.endOffsets(partitions);
            int count = 0;
            while (ends.entrySet().stream().anyMatch(end -> all.position(end.getKey()) < end.getValue())) {
                count += all.poll(POLL).count();
            }
            return count;
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
