package dev.dateline.link;

import dev.dateline.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of the contract where they are missing, with the broker's default replication factor. */
public final class TopicCreation {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Admin admin;
    private final Duration timeout;

    public TopicCreation(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /**
     * Creates what is missing and leaves what exists alone.
     *
     * @return in plain words, how existing topics differ from the contract
     */
    public List<String> ensure(List<Topic<?>> topics) {
        List<String> differences = new ArrayList<>();
        for (Topic<?> topic : topics) {
            try {
                boolean missing = description(topic.name()).isEmpty();
                boolean created = missing && create(topic);
                if (missing) {
                    awaitLeaders(awaitVisible(topic.name()));
                }
                if (!created) {
                    differences.addAll(differences(topic));
                }
            } catch (AuthorizationException e) {
                throw new StartupException(
                        "This user can neither see nor create topic " + topic.name()
                                + ": give it the rights, or have `dateline topics init` run by one who has them.",
                        e);
            }
        }
        return differences;
    }

    /** What the broker says of a topic; empty where there is none. */
    public Optional<TopicDescription> description(String name) {
        try {
            return Optional.of(
                    get(admin.describeTopics(List.of(name)).topicNameValues().get(name)));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    /** The topic's settings as the broker holds them, defaults included. */
    public Map<String, String> config(String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config config = get(admin.describeConfigs(List.of(resource)).values().get(resource));
        Map<String, String> values = new HashMap<>();
        config.entries().forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }

    /** False where another process was faster. */
    private boolean create(Topic<?> topic) {
        NewTopic created =
                new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.config());
        try {
            get(admin.createTopics(
                            List.of(created), new CreateTopicsOptions().timeoutMs(Math.toIntExact(timeout.toMillis())))
                    .values()
                    .get(topic.name()));
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    /** The controller has the topic; the brokers that clients ask hear of it a moment later. */
    private TopicDescription awaitVisible(String name) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Optional<TopicDescription> seen = description(name);
        while (seen.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new UnknownTopicOrPartitionException(name + " was created and cannot be seen");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = description(name);
        }
        return seen.get();
    }

    /**
     * They lead its partitions another moment later, and answer for them only then. Of batches that a producer sends before,
     * the first may be refused and the second taken, and the first then is out of order until it is given up two minutes
     * later (KAFKA-14359).
     */
    private void awaitLeaders(TopicDescription topic) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (TopicPartitionInfo partition : topic.partitions()) {
            ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
        }
        get(admin.listOffsets(ends).all());
    }

    private List<String> differences(Topic<?> topic) {
        List<String> found = new ArrayList<>();
        description(topic.name()).ifPresent(existing -> {
            if (existing.partitions().size() != topic.partitions()) {
                found.add("Topic " + topic.name() + " has "
                        + existing.partitions().size() + " partitions, not " + topic.partitions()
                        + "; it is used as it is.");
            }
        });
        Map<String, String> actual;
        try {
            actual = config(topic.name());
        } catch (AuthorizationException e) {
            // A user who may only write has no need to see how a topic is kept.
            found.add("Topic " + topic.name() + " does not show its settings to this user; they are not checked.");
            return found;
        }
        topic.config().forEach((name, wanted) -> {
            if (!wanted.equals(actual.get(name))) {
                found.add("Topic " + topic.name() + " has " + name + "=" + actual.get(name) + ", not " + wanted
                        + "; it is used as it is.");
            }
        });
        return found;
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
