package dev.dateline.enrich;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.link.StartupException;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a range of the raw topic once more, beside the live job, into a topic of its own: for judging a new version
 * before cutting over. What it rejects goes to {@code <output>.dead-letters}.
 */
public final class Replay {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Connection connection;
    private final EnrichSettings settings;
    private final Function<Article, EnrichedArticle> reader;
    private final Metrics metrics;

    /** @param settings those of the live job */
    public Replay(
            Connection connection,
            EnrichSettings settings,
            Function<Article, EnrichedArticle> reader,
            Metrics metrics) {
        this.connection = connection;
        this.settings = settings;
        this.reader = reader;
        this.metrics = metrics;
    }

    /**
     * Reads what was published from a time (else from the start) to before another (else up to now), and returns when
     * that is done.
     *
     * @return how many raw records the range holds
     * @throws StartupException when the output is one of the live job's topics, or such a replay is running
     * @throws JobFailedException when it stopped by itself
     */
    public long into(String output, Optional<Instant> from, Optional<Instant> to) {
        EnrichSettings own = own(output);
        Startup.prepare(connection, List.of(settings.raw(), own.enriched(), own.deadLetters()));
        new Reset(connection, own).to(from);
        try (Admin admin = connection.admin("dateline-replay")) {
            RawOffsets raw = new RawOffsets(admin, settings.raw().name());
            Map<TopicPartition, Long> starts = raw.from(from);
            Map<TopicPartition, Long> ends = new HashMap<>(raw.until(to));
            ends.replaceAll((partition, end) -> Math.max(end, starts.get(partition)));
            Map<Integer, Long> bounds = new HashMap<>();
            ends.forEach((partition, end) -> bounds.put(partition.partition(), end));
            try (EnrichJob job = new EnrichJob(connection, own, reader, metrics).within(Range.until(bounds))) {
                job.start();
                awaitEnds(job, admin, own.applicationId(), ends);
            }
            RawOffsets.get(
                    admin.deleteConsumerGroups(Set.of(own.applicationId())).all());
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - starts.get(end.getKey()))
                    .sum();
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }

    private EnrichSettings own(String output) {
        for (String live : List.of(
                settings.raw().name(),
                settings.enriched().name(),
                settings.deadLetters().name())) {
            if (output.equals(live)) {
                throw new StartupException(
                        "The replay's output " + output + " is the live job's own topic; give it another.");
            }
        }
        return new EnrichSettings(
                settings.raw(),
                settings.enriched().named(output),
                settings.deadLetters().named(output + ".dead-letters"),
                settings.applicationId() + "-replay-" + output,
                settings.threads(),
                settings.watchdog(),
                settings.commitInterval(),
                settings.transactionTimeout(),
                Optional.empty(),
                settings.aliases());
    }

    private void awaitEnds(EnrichJob job, Admin admin, String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> left = new HashMap<>(ends);
        Map<TopicPartition, Long> before = Map.of();
        while (true) {
            Map<TopicPartition, Long> committed = committed(admin, group);
            left.entrySet().removeIf(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
            if (committed.equals(before)) {
                left.entrySet().removeIf(end -> nothingBetween(committed.get(end.getKey()), end));
            }
            if (left.isEmpty()) {
                return;
            }
            before = committed;
            if (job.endsWithin(LOOK)) {
                job.await();
                throw new StartupException("The replay was stopped before its end.");
            }
        }
    }

    /** The last offsets of a range can be the marks of transactions, which no job ever commits. */
    private boolean nothingBetween(long committed, Map.Entry<TopicPartition, Long> end) {
        try (Consumer<byte[], byte[]> consumer = connection.consumer("dateline-replay-end", Optional.empty())) {
            consumer.assign(List.of(end.getKey()));
            consumer.seek(end.getKey(), committed);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (consumer.position(end.getKey()) < end.getValue() && System.nanoTime() < deadline) {
                for (var record : consumer.poll(LOOK)) {
                    if (record.offset() < end.getValue()) {
                        return false;
                    }
                }
            }
            return consumer.position(end.getKey()) >= end.getValue();
        }
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> listed =
                RawOffsets.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        listed.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }
}
