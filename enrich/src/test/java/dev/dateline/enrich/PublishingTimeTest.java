package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingTimeTest {
    @ParameterizedTest
    @CsvSource({"1000, 5, 1000", "0, 5, 0", "-1, 5, 5", "-1, -1, 0", "-9223372036854775808, -1, 0"})
    void isNeverNegative(long written, long partitionTime, long taken) {
        ConsumerRecord<Object, Object> raw = new ConsumerRecord<>(
                "raw",
                0,
                0,
                written,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());

        assertThat(new PublishingTime().extract(raw, partitionTime)).isEqualTo(taken);
    }
}
