package dev.dateline.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * A condition of readiness: the broker answers, and every partition of a topic has a leader. What it finds is kept for a
 * moment, so that many who ask do not become a load on the broker.
 */
public final class BrokerCheck implements Supplier<Optional<String>>, AutoCloseable {
    private static final int TIMEOUT_MILLIS = 3_000;
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Connection connection;
    private final Admin admin;
    private final String topic;
    private final LongSupplier nanoTime;
    private Optional<String> found = Optional.empty();
    private long askedAt;
    private boolean asked;

    public BrokerCheck(Connection connection, String topic) {
        this(connection, topic, System::nanoTime);
    }

    BrokerCheck(Connection connection, String topic, LongSupplier nanoTime) {
        this.connection = connection;
        this.admin = connection.admin("dateline-ready");
        this.topic = topic;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized Optional<String> get() {
        if (!asked || nanoTime.getAsLong() - askedAt > KEPT_NANOS) {
            found = ask();
            asked = true;
            askedAt = nanoTime.getAsLong();
        }
        return found;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private Optional<String> ask() {
        try {
            TopicDescription description = admin.describeTopics(
                            List.of(topic), new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                    .topicNameValues()
                    .get(topic)
                    .get(TIMEOUT_MILLIS + 1_000L, TimeUnit.MILLISECONDS);
            List<Integer> leaderless = description.partitions().stream()
                    .filter(partition -> partition.leader() == null)
                    .map(TopicPartitionInfo::partition)
                    .toList();
            return leaderless.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Topic " + topic + " has no leader for partitions " + leaderless);
        } catch (TimeoutException e) {
            return Optional.of(silent());
        } catch (ExecutionException e) {
            return Optional.of(
                    e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException
                            ? silent()
                            : BrokerProbe.failure(e, connection.settings()).getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("stopping");
        }
    }

    private String silent() {
        return "No Kafka broker answers at " + connection.settings().bootstrapServers();
    }
}
