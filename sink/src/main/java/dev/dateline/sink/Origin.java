package dev.dateline.sink;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.StartupException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * Where a sink's offsets are from. They mean nothing anywhere else, so a destination that keeps them keeps this too and
 * refuses another.
 *
 * @param topicId Kafka's own, which a topic that is deleted and made again does not keep
 * @param group the consumer group
 */
public record Origin(String clusterId, String topic, String topicId, String group) {
    /** For people. */
    public String words() {
        return "topic " + topic + " (" + topicId + ") of cluster " + clusterId + ", group " + group;
    }

    /** Asks the broker. */
    static Origin of(Connection connection, String topic, String group) {
        try (Admin admin = connection.admin(group + "-start")) {
            return new Origin(
                    admin.describeCluster().clusterId().get(),
                    topic,
                    admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic)
                            .get()
                            .topicId()
                            .toString(),
                    group);
        } catch (ExecutionException | KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("stopped while asking the broker for topic " + topic, e);
        }
    }
}
