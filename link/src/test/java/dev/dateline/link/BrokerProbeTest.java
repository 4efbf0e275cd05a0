package dev.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.wire.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What needs no broker; the real one's failures are tested where the broker is. */
class BrokerProbeTest {
    private static final Duration WAIT = Duration.ofSeconds(1);

    @Test
    @Timeout(30)
    void givesUpOnABrokerThatIsDown() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> prepare("127.0.0.1:" + port, Map.of()))
                .isInstanceOf(StartupException.class)
                .hasMessage("No Kafka broker answers at 127.0.0.1:" + port
                        + " (tried for 1 s): is it running, and is DATELINE_BOOTSTRAP_SERVERS right?");
    }

    @Test
    @Timeout(30)
    void tellsAListenerThatIsNotKafka() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> prepare("127.0.0.1:" + mute.getLocalPort(), Map.of()))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("Something listens at 127.0.0.1:" + mute.getLocalPort()
                            + " but gave no Kafka answer in 1 s: is it a Kafka listener, and of this security protocol"
                            + " (KAFKA_SECURITY_PROTOCOL)?");
        }
    }

    @Test
    void tellsAnAddressThatIsNone() {
        assertThatThrownBy(() -> prepare("no.such.host.invalid:9092", Map.of()))
                .isInstanceOf(StartupException.class)
                .hasMessage("A Kafka setting is wrong: No resolvable bootstrap urls given in bootstrap.servers"
                        + " (DATELINE_BOOTSTRAP_SERVERS is \"no.such.host.invalid:9092\")");
        assertThatThrownBy(() -> prepare("localhost", Map.of()))
                .isInstanceOf(StartupException.class)
                .hasMessage("A Kafka setting is wrong: Invalid url in bootstrap.servers: localhost"
                        + " (DATELINE_BOOTSTRAP_SERVERS is \"localhost\")");
    }

    @Test
    void tellsASettingThatKafkaRefusesWithoutItsSecrets() {
        String jaas = "KAFKA_SASL_JAAS_CONFIG is missing or cannot be read: write CLASS required username=\"…\""
                + " password=\"…\"; with the login module of KAFKA_SASL_MECHANISM.";
        assertThatThrownBy(() -> prepare(
                        "localhost:9092",
                        Map.of(
                                "security.protocol", "SASL_PLAINTEXT",
                                "sasl.mechanism", "PLAIN",
                                "sasl.jaas.config", "nonsense hunter2")))
                .isInstanceOf(StartupException.class)
                .hasMessage(jaas)
                .hasNoCause();
        assertThatThrownBy(() -> prepare("localhost:9092", Map.of("security.protocol", "SASL_PLAINTEXT")))
                .isInstanceOf(StartupException.class)
                .hasMessage(jaas);
        assertThatThrownBy(() -> prepare("localhost:9092", Map.of("security.protocol", "TELEPATHY")))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(
                        "A Kafka setting is wrong: Invalid value TELEPATHY for configuration" + " security.protocol");
        assertThatThrownBy(() -> prepare(
                        "localhost:9092",
                        Map.of("security.protocol", "SSL", "ssl.truststore.location", "no-such-file.jks")))
                .isInstanceOf(StartupException.class)
                .hasMessage(
                        "A Kafka setting (KAFKA_SSL_*, KAFKA_SASL_*) names a file that is missing: no-such-file.jks");
    }

    @Test
    void putsKafkasFailuresIntoWords() {
        assertThat(words(new SaslAuthenticationException("Invalid username or password")))
                .isEqualTo("The broker at b:1 refuses this user: Invalid username or password (see"
                        + " KAFKA_SASL_MECHANISM and KAFKA_SASL_JAAS_CONFIG).");
        assertThat(words(new SslAuthenticationException("no path")))
                .isEqualTo(
                        "The broker at b:1 and Dateline do not agree on TLS: no path (see KAFKA_SECURITY_PROTOCOL and"
                                + " KAFKA_SSL_*).");
        assertThat(words(new TopicAuthorizationException("Topic authorization failed.")))
                .isEqualTo("This user has no right to do that at b:1: Topic authorization failed.");
        assertThat(words(new UnknownTopicOrPartitionException("no such topic")))
                .isEqualTo(
                        "A topic is missing at b:1: no such topic (`dateline topics init` creates Dateline's topics).");
        assertThat(words(new InvalidReplicationFactorException("1 broker")))
                .isEqualTo("The broker at b:1 refuses: 1 broker");
        assertThat(words(new KafkaException("wrapped", new ConfigException("x"))))
                .isEqualTo("A Kafka setting is wrong: x");
        assertThat(words(new StartupException("as it is"))).isEqualTo("as it is");
    }

    private static String words(Exception thrown) {
        return BrokerProbe.failure(new ExecutionException(thrown), new ConnectionSettings("b:1", WAIT, Map.of()))
                .getMessage();
    }

    private static void prepare(String servers, Map<String, String> kafka) {
        Startup.prepare(new Connection(new ConnectionSettings(servers, WAIT, kafka)), List.of(Topics.RAW));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
