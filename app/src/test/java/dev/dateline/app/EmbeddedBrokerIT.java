package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.Connection;
import dev.dateline.link.Startup;
import dev.dateline.link.StartupException;
import dev.dateline.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @Test
    void keepsItsDataOverARestartAndRefusesASecondProcess(@TempDir Path data) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            Connection connection = Connections.to(broker);
            Startup.prepare(connection, Topics.ALL);
            try (var producer = connection.producer("test")) {
                producer.send(new ProducerRecord<>(
                                Topics.DEAD_LETTERS.name(), null, "kept".getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
            assertThatThrownBy(() -> EmbeddedBroker.start(data, 0))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("in use by another Dateline");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                var consumer = Connections.to(broker).consumer("test", Optional.empty())) {
            consumer.assign(List.of(new TopicPartition(Topics.DEAD_LETTERS.name(), 0)));
            var records = consumer.poll(Duration.ofSeconds(20));

            assertThat(records)
                    .extracting(ConsumerRecord::value)
                    .containsExactly("kept".getBytes(StandardCharsets.UTF_8));
        }
    }
}
