package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {
    @Test
    void hasTheseNamesAndDefaults() {
        Settings settings = Settings.of(Map.of(), Map.of());
        IngestSettings read = IngestSettings.read(settings);
        settings.check();

        assertThat(settings.defaults())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "DATELINE_RAW_TOPIC", "news.raw.v1",
                        "DATELINE_HTTP_TOKEN", "",
                        "DATELINE_HTTP_MAX_BODY_BYTES", "8388608",
                        "DATELINE_HTTP_RATE", "1000",
                        "DATELINE_HTTP_IN_FLIGHT", "16",
                        "DATELINE_SEND_TIMEOUT_SECONDS", "10"));
        assertThat(read)
                .isEqualTo(new IngestSettings(
                        "news.raw.v1", Optional.empty(), 8 << 20, 1_000, 16, Duration.ofSeconds(10)));
    }

    @Test
    void readsWhatIsSetAndKeepsTheTokenToItself() {
        IngestSettings read = IngestSettings.read(Settings.of(
                Map.of(
                        "DATELINE_RAW_TOPIC", "mine",
                        "DATELINE_HTTP_TOKEN", "s3cret",
                        "DATELINE_HTTP_MAX_BODY_BYTES", "1000",
                        "DATELINE_HTTP_RATE", "5",
                        "DATELINE_HTTP_IN_FLIGHT", "2"),
                Map.of("DATELINE_SEND_TIMEOUT_SECONDS", "3")));

        assertThat(read)
                .isEqualTo(new IngestSettings("mine", Optional.of("s3cret"), 1_000, 5, 2, Duration.ofSeconds(3)));
        assertThat(read.toString()).doesNotContain("s3cret").contains("token=set");
    }

    @Test
    void tellsAllProblemsAtOnceWithoutTheToken() {
        Settings settings = Settings.of(
                Map.of(
                        "DATELINE_RAW_TOPIC", "my topic",
                        "DATELINE_HTTP_TOKEN", "two words",
                        "DATELINE_HTTP_RATE", "fast"),
                Map.of());
        IngestSettings.read(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("DATELINE_RAW_TOPIC is \"my topic\"")
                .hasMessageContaining("DATELINE_HTTP_TOKEN has other characters")
                .hasMessageContaining("DATELINE_HTTP_RATE is \"fast\"")
                .hasMessageNotContaining("two words");
    }
}
