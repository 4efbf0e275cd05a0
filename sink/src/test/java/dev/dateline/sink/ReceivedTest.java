package dev.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTest {
    @Test
    void takesAnArticleWithTheTimeOfItsPublishing() {
        var record = record("a1".getBytes(StandardCharsets.UTF_8), "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_time", "2026-01-02T03:04:05Z".getBytes(StandardCharsets.UTF_8));

        Delivery delivery = (Delivery) Received.of(record);

        assertThat(delivery.offset()).isEqualTo(7);
        assertThat(delivery.id()).isEqualTo("a1");
        assertThat(delivery.json()).contains(record.value());
        assertThat(delivery.published()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void takesAWithdrawalWithTheRecordsTimeWhereTheHeaderSaysNone() {
        var record = record("a1".getBytes(StandardCharsets.UTF_8), null);
        record.headers().add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));

        assertThat(Received.of(record)).isEqualTo(new Delivery(7, "a1", Optional.empty(), Instant.ofEpochMilli(1_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[1]", "null", "5", "{} {}", "{\"a\":1", "{\"a\" 1}", "\uFEFF{}", "{}\u0000"})
    void refusesWhatIsNotOneJsonObject(String value) {
        assertRefused("value", record(new byte[] {'a'}, value.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void refusesAnotherEncoding(String charset) {
        assertRefused("value", record(new byte[] {'a'}, "{\"a\":1}".getBytes(Charset.forName(charset))));
    }

    @Test
    void refusesARecordWithoutItsId() {
        assertRefused("key", record(null, "{}".getBytes(StandardCharsets.UTF_8)));
        assertRefused("key", record(new byte[] {(byte) 0xFF}, null));
    }

    @Property(tries = 2_000)
    void hasAnAnswerToAnyBytes(@ForAll byte[] key, @ForAll byte[] value) {
        assertThat(Received.of(record(key, value)).offset()).isEqualTo(7);
    }

    private static void assertRefused(String reason, ConsumerRecord<byte[], byte[]> record) {
        assertThat(Received.of(record)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                "news",
                0,
                7,
                1_000,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
