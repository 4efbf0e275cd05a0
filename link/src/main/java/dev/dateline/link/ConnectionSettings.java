package dev.dateline.link;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers {@code host:port}, comma separated
 * @param startTimeout how long a starting stage waits for the broker before it gives up and exits
 * @param kafka further settings of Kafka's clients in their own names, from {@code KAFKA_*} variables
 */
public record ConnectionSettings(String bootstrapServers, Duration startTimeout, Map<String, String> kafka) {
    private static final String FAMILY = "KAFKA_";

    /** Client settings that Dateline's guarantees rest on, or that it sets from its own settings. */
    private static final Set<String> OURS = Set.of(
            "acks",
            "application.id",
            "auto.offset.reset",
            "bootstrap.servers",
            "client.id",
            "default.deserialization.exception.handler",
            "deserialization.exception.handler",
            "default.timestamp.extractor",
            "enable.auto.commit",
            "enable.idempotence",
            "group.id",
            "group.protocol",
            "isolation.level",
            "key.deserializer",
            "key.serializer",
            "max.in.flight.requests.per.connection",
            "max.poll.records",
            "partitioner.class",
            "partitioner.ignore.keys",
            "processing.exception.handler",
            "processing.guarantee",
            "production.exception.handler",
            "default.production.exception.handler",
            "retries",
            "transaction.timeout.ms",
            "transactional.id",
            "value.deserializer",
            "value.serializer");

    public ConnectionSettings {
        kafka = Map.copyOf(kafka);
    }

    /** Reads {@code DATELINE_BOOTSTRAP_SERVERS}, {@code DATELINE_START_TIMEOUT_SECONDS} and all {@code KAFKA_*}. */
    public static ConnectionSettings read(Settings settings) {
        Map<String, String> kafka = new TreeMap<>();
        settings.all().forEach((variable, value) -> {
            if (variable.startsWith(FAMILY)) {
                String name = variable.substring(FAMILY.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                if (OURS.contains(name)) {
                    settings.problem(variable + " would set " + name
                            + ", which Dateline sets itself: its guarantees rest on it");
                } else if (ClientSettingNames.ALL.contains(name)) {
                    kafka.put(name, value);
                }
            }
        });
        return new ConnectionSettings(
                settings.text("DATELINE_BOOTSTRAP_SERVERS", "localhost:9092"),
                settings.seconds("DATELINE_START_TIMEOUT_SECONDS", 30, 1, 3600),
                kafka);
    }

    /** Without the values of Kafka's settings: passwords and keys are among them. */
    @Override
    public String toString() {
        return "ConnectionSettings[bootstrapServers=" + bootstrapServers + ", startTimeout=" + startTimeout + ", kafka="
                + new TreeMap<>(kafka).keySet() + "]";
    }
}
