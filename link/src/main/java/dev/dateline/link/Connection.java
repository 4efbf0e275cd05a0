package dev.dateline.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's clients, made from one set of settings with what Dateline's guarantees need. */
public final class Connection {
    /** What a producer gathers for a partition before it sends: thirty articles or so compress far better than four. */
    public static final int BATCH_BYTES = 128 << 10;

    private static final int FOUR_MEGABYTES = 4 << 20;

    private final ConnectionSettings settings;

    public Connection(ConnectionSettings settings) {
        this.settings = settings;
    }

    public ConnectionSettings settings() {
        return settings;
    }

    /** What every client shares, under a name that shows in the broker's log and in metrics. */
    public Map<String, Object> common(String clientId) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return config;
    }

    public Admin admin(String clientId) {
        return Admin.create(known(common(clientId), AdminClientConfig.configNames()));
    }

    /** An idempotent producer: acknowledged by all replicas, lz4, keyed records on their murmur2 partition. */
    public Producer<byte[], byte[]> producer(String clientId) {
        return producer(clientId, Map.of());
    }

    /** The same producer with settings of the stage's own, in Kafka's names, that no variable overrules. */
    public Producer<byte[], byte[]> producer(String clientId, Map<String, Object> own) {
        Map<String, Object> config = known(common(clientId), ProducerConfig.configNames());
        config.putAll(own);
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, FOUR_MEGABYTES);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer of committed records only, from the start where nothing was committed; offsets are committed by hand.
     *
     * @param group empty for a reader that assigns itself partitions
     */
    public Consumer<byte[], byte[]> consumer(String clientId, Optional<String> group) {
        return consumer(clientId, group, Map.of());
    }

    /** The same consumer with settings of the stage's own, in Kafka's names, that no variable overrules. */
    public Consumer<byte[], byte[]> consumer(String clientId, Optional<String> group, Map<String, Object> own) {
        Map<String, Object> config = known(common(clientId), ConsumerConfig.configNames());
        config.putAll(own);
        group.ifPresent(name -> config.put(ConsumerConfig.GROUP_ID_CONFIG, name));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** One family of variables serves all clients; each is given only what it knows, or it would warn of the rest. */
    private static Map<String, Object> known(Map<String, Object> config, Set<String> names) {
        config.keySet().retainAll(names);
        return config;
    }
}
