package dev.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void isWrittenAsTheContractSays() {
        Kept held = Kept.until(
                Instant.parse("2017-11-14T06:00:00Z"),
                Article.builder().id("a1").body("It rained.").build());

        assertWritten(Kept.position("{\"line\":7}"), "{\"position\":\"{\\\"line\\\":7}\"}");
        assertWritten(Kept.revision(3), "{\"revision\":3}");
        assertWritten(
                held,
                "{\"article\":{\"id\":\"a1\",\"body\":\"It rained.\",\"authors\":[]},\"until\":\"2017-11-14T06:00:00Z\"}");
    }

    @Test
    void anArticleIsHeldBackUntilSomeTime() {
        assertThatThrownBy(() -> Json.KEPT.read("{\"article\":{\"body\":\"x\"}}".getBytes(UTF_8)))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("until is missing");
    }

    private static void assertWritten(Kept kept, String json) {
        byte[] record = Json.KEPT.write(kept);

        assertThat(new String(record, UTF_8)).isEqualTo(json);
        SchemaAssertions.assertKept(record);
    }
}
