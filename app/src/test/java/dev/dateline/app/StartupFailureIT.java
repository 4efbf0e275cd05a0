package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.BrokerCheck;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Startup;
import dev.dateline.link.StartupException;
import dev.dateline.link.TopicCreation;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stage says when a real broker is not as it should be. */
class StartupFailureIT {
    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void createsTopicsAsTheContractSaysAndTellsOfThoseThatDiffer() {
        Connection connection = connection(Map.of());
        Startup.prepare(connection, Topics.ALL);
        Topic<?> other = new Topic<>(
                Topics.RAW.name(), 3, Map.of("retention.ms", "1000", "cleanup.policy", "delete"), Topics.RAW.codec());
        try (Admin admin = connection.admin("test")) {
            TopicCreation creation = new TopicCreation(admin, Duration.ofSeconds(20));

            assertThat(creation.ensure(Topics.ALL)).isEmpty();
            assertThat(creation.ensure(List.of(other)))
                    .containsExactly(
                            "Topic news.raw.v1 has 12 partitions, not 3; it is used as it is.",
                            "Topic news.raw.v1 has retention.ms=-1, not 1000; it is used as it is.");
        }
    }

    @Test
    void isNotReadyWithoutItsTopic() {
        try (BrokerCheck check = new BrokerCheck(connection(Map.of()), "no.such.topic")) {
            assertThat(check.get())
                    .contains("A topic is missing at " + broker.bootstrapServers()
                            + ": This server does not host this topic-partition. (`dateline topics init` creates Dateline's"
                            + " topics).");
        }
    }

    @Test
    void tellsThatTheListenerSpeaksAnotherProtocol() {
        assertThatThrownBy(() -> Startup.prepare(
                        connection(Map.of(
                                "security.protocol", "SASL_PLAINTEXT",
                                "sasl.mechanism", "PLAIN",
                                "sasl.jaas.config",
                                        "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                                + " username=\"u\" password=\"hunter2\";")),
                        Topics.ALL))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The broker at " + broker.bootstrapServers() + " refuses this user: ")
                .hasMessageEndingWith("(see KAFKA_SASL_MECHANISM and KAFKA_SASL_JAAS_CONFIG).")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> Startup.prepare(connection(Map.of("security.protocol", "SSL")), Topics.ALL))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("KAFKA_SECURITY_PROTOCOL");
    }

    @Test
    void tellsThatATopicCannotBeMadeAsItIsWanted() {
        Topic<?> impossible = new Topic<>("impossible", 1, Map.of("cleanup.policy", "burn"), Topics.RAW.codec());

        assertThatThrownBy(() -> Startup.prepare(connection(Map.of()), List.of(impossible)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("cleanup.policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "no.such.host.invalid:9092"})
    void tellsAnAdvertisedAddressThatCannotBeReached(String address, @TempDir Path other) {
        Map<String, String> advertised = Map.of("advertised.listeners", "CLIENTS://" + address);
        try (EmbeddedBroker lost = EmbeddedBroker.start(other, 0, advertised)) {
            Connection connection =
                    new Connection(new ConnectionSettings(lost.bootstrapServers(), Duration.ofSeconds(2), Map.of()));

            assertThatThrownBy(() -> Startup.prepare(connection, Topics.ALL))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("The broker at " + lost.bootstrapServers()
                            + " answers, but the address that it tells clients to use cannot be reached from here: use"
                            + " a listener whose advertised address can be (advertised.listeners on the broker;"
                            + " DATELINE_BOOTSTRAP_SERVERS here).");
        }
    }

    private static Connection connection(Map<String, String> kafka) {
        return new Connection(new ConnectionSettings(broker.bootstrapServers(), Duration.ofSeconds(5), kafka));
    }
}
