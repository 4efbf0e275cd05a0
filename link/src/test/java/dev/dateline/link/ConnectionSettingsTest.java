package dev.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
    @Test
    void hasTheseNamesAndDefaults() {
        Settings settings = Settings.of(Map.of(), Map.of());
        ConnectionSettings read = ConnectionSettings.read(settings);

        assertThat(settings.defaults())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("DATELINE_BOOTSTRAP_SERVERS", "localhost:9092", "DATELINE_START_TIMEOUT_SECONDS", "30"));
        assertThat(read).isEqualTo(new ConnectionSettings("localhost:9092", Duration.ofSeconds(30), Map.of()));
    }

    @Test
    void passesKafkasOwnSettingsOnUnderTheirNames() {
        Settings settings = Settings.of(
                Map.of(
                        "DATELINE_BOOTSTRAP_SERVERS", "a:9093,b:9093",
                        "DATELINE_START_TIMEOUT_SECONDS", "5",
                        "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                        "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                        "KAFKA_SASL_JAAS_CONFIG", "org.example.Login required password=\"hunter2\";",
                        "KAFKA_SSL_TRUSTSTORE_PASSWORD", "hunter3",
                        "KAFKA_FETCH_MAX_BYTES", "1000000",
                        "KAFKA_HEAP_OPTS", "-Xmx1g"),
                Map.of());
        ConnectionSettings read = ConnectionSettings.read(settings);
        settings.check();

        assertThat(read)
                .isEqualTo(new ConnectionSettings(
                        "a:9093,b:9093",
                        Duration.ofSeconds(5),
                        Map.of(
                                "security.protocol", "SASL_SSL",
                                "sasl.mechanism", "SCRAM-SHA-512",
                                "sasl.jaas.config", "org.example.Login required password=\"hunter2\";",
                                "ssl.truststore.password", "hunter3",
                                "fetch.max.bytes", "1000000")));
        assertThat(read.toString()).contains("sasl.jaas.config").doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KAFKA_ACKS",
                "KAFKA_APPLICATION_ID",
                "KAFKA_AUTO_OFFSET_RESET",
                "KAFKA_BOOTSTRAP_SERVERS",
                "KAFKA_CLIENT_ID",
                "KAFKA_DEFAULT_DESERIALIZATION_EXCEPTION_HANDLER",
                "KAFKA_DEFAULT_PRODUCTION_EXCEPTION_HANDLER",
                "KAFKA_DEFAULT_TIMESTAMP_EXTRACTOR",
                "KAFKA_DESERIALIZATION_EXCEPTION_HANDLER",
                "KAFKA_ENABLE_AUTO_COMMIT",
                "KAFKA_ENABLE_IDEMPOTENCE",
                "KAFKA_GROUP_ID",
                "KAFKA_GROUP_PROTOCOL",
                "KAFKA_ISOLATION_LEVEL",
                "KAFKA_KEY_DESERIALIZER",
                "KAFKA_KEY_SERIALIZER",
                "KAFKA_MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION",
                "KAFKA_MAX_POLL_RECORDS",
                "KAFKA_PARTITIONER_CLASS",
                "KAFKA_PARTITIONER_IGNORE_KEYS",
                "KAFKA_PROCESSING_EXCEPTION_HANDLER",
                "KAFKA_PROCESSING_GUARANTEE",
                "KAFKA_PRODUCTION_EXCEPTION_HANDLER",
                "KAFKA_RETRIES",
                "KAFKA_TRANSACTION_TIMEOUT_MS",
                "KAFKA_TRANSACTIONAL_ID",
                "KAFKA_VALUE_DESERIALIZER",
                "KAFKA_VALUE_SERIALIZER"
            })
    void refusesWhatWouldBreakAGuarantee(String variable) {
        Settings settings = Settings.of(Map.of(variable, "1"), Map.of());
        ConnectionSettings read = ConnectionSettings.read(settings);

        assertThat(read.kafka()).isEmpty();
        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(variable + " would set ")
                .hasMessageEndingWith("which Dateline sets itself: its guarantees rest on it");
    }
}
