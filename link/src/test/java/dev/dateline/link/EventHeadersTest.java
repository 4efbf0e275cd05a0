package dev.dateline.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void writesCloudEventsBesideWhatWasThere() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("mine", "kept".getBytes(UTF_8));
        new EventHeaders("enrich", "enriched.v1", EventHeaders.JSON)
                .addTo(headers, "café@7", Instant.parse("2017-11-13T09:30:00Z"));

        assertThat(Arrays.stream(headers.toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly(
                        "mine=kept",
                        "ce_specversion=1.0",
                        "ce_id=café@7",
                        "ce_source=dateline/enrich",
                        "ce_type=dev.dateline.article.enriched.v1",
                        "ce_time=2017-11-13T09:30:00Z",
                        "content-type=application/json");
        assertThat(EventHeaders.value(headers, "ce_id")).isEqualTo("café@7");
        assertThat(EventHeaders.value(headers, "none")).isNull();
    }

    @Test
    void passesATraceOn() {
        assertThat(trace(TRACE)).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void leavesOutWhatIsNoTrace(String value) {
        assertThat(trace(value)).isNull();
    }

    @Test
    void knowsNoTraceWhereThereIsNoHeaderOrANullOne() {
        assertThat(passed(new RecordHeaders())).isNull();
        assertThat(passed(new RecordHeaders().add("traceparent", null))).isNull();
    }

    @Property
    void readsAnyBytesAsATraceOrNone(@ForAll byte[] bytes) {
        assertThat(passed(new RecordHeaders().add("traceparent", bytes))).isNull();
    }

    private static String trace(String value) {
        return passed(new RecordHeaders().add("traceparent", value.getBytes(UTF_8)));
    }

    private static String passed(Headers incoming) {
        RecordHeaders outgoing = new RecordHeaders();
        EventHeaders.passTrace(incoming, outgoing);
        return EventHeaders.value(outgoing, "traceparent");
    }
}
