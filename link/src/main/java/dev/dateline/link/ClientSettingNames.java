package dev.dateline.link;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The settings that Kafka's clients know. An environment may hold other {@code KAFKA_*} variables, such as the
 * {@code KAFKA_HEAP_OPTS} of Kafka's own scripts; those are not ours to judge.
 */
final class ClientSettingNames {
    static final Set<String> ALL = all();

    private ClientSettingNames() {}

    private static Set<String> all() {
        Set<String> names = new TreeSet<>(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        return Set.copyOf(names);
    }
}
