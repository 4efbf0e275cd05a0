package dev.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.link.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {
    @Test
    void namesAndDefaults() {
        Settings settings = Settings.of(Map.of(), Map.of());

        assertThat(SinkSettings.read(settings))
                .isEqualTo(new SinkSettings("news.enriched.v1", "dateline-sink", Optional.empty(), 10_000));
        assertThat(settings.defaults())
                .isEqualTo(Map.of(
                        "DATELINE_ENRICHED_TOPIC", "news.enriched.v1",
                        "DATELINE_SINK_GROUP", "dateline-sink",
                        "DATELINE_SINK_FOLDER", "",
                        "DATELINE_SINK_SEGMENT_OFFSETS", "10000"));
    }

    @Test
    void readsWhatIsGiven() {
        Settings settings = Settings.of(
                Map.of("DATELINE_ENRICHED_TOPIC", "news.enriched.trial", "DATELINE_SINK_FOLDER", "out"),
                Map.of("DATELINE_SINK_GROUP", "mine", "DATELINE_SINK_SEGMENT_OFFSETS", "500"));

        assertThat(SinkSettings.read(settings))
                .isEqualTo(new SinkSettings("news.enriched.trial", "mine", Optional.of(Path.of("out")), 500));
    }
}
