package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
    @Test
    void hasTheseNamesAndDefaults() {
        Settings settings = Settings.of(Map.of(), Map.of());
        EnrichSettings.read(settings);

        assertThat(settings.defaults())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "DATELINE_RAW_TOPIC",
                        "news.raw.v1",
                        "DATELINE_ENRICHED_TOPIC",
                        "news.enriched.v1",
                        "DATELINE_DEAD_LETTERS_TOPIC",
                        "news.dead-letters.v1",
                        "DATELINE_APPLICATION_ID",
                        "dateline-enrich",
                        "DATELINE_THREADS",
                        Integer.toString(Runtime.getRuntime().availableProcessors()),
                        "DATELINE_WATCHDOG_SECONDS",
                        "8",
                        "DATELINE_COMMIT_MILLIS",
                        "100",
                        "DATELINE_TRANSACTION_TIMEOUT_SECONDS",
                        "30",
                        "DATELINE_MEMBER_ID",
                        ""));
    }

    @Test
    void namesWhatIsWrong() {
        Settings settings = Settings.of(Map.of("DATELINE_THREADS", "none", "DATELINE_WATCHDOG_SECONDS", "0"), Map.of());
        EnrichSettings.read(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("DATELINE_THREADS is \"none\"")
                .hasMessageContaining("DATELINE_WATCHDOG_SECONDS is \"0\"");
    }
}
