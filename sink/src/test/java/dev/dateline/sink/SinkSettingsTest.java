package dev.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.link.Settings;
import dev.dateline.sink.segment.SegmentPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {
    @Test
    void namesAndDefaults() {
        Settings settings = Settings.of(Map.of(), Map.of());

        assertThat(SinkSettings.read(settings, SinkSettings.GROUP))
                .isEqualTo(new SinkSettings(
                        "news.enriched.v1", "news.sink-dead-letters.v1", "dateline-sink", Duration.ofMinutes(5)));
        assertThat(SegmentPlace.read(settings)).isEqualTo(new SegmentPlace(Path.of("enriched"), 10_000));
        assertThat(settings.defaults())
                .isEqualTo(Map.of(
                        "DATELINE_ENRICHED_TOPIC", "news.enriched.v1",
                        "DATELINE_SINK_DEAD_LETTERS_TOPIC", "news.sink-dead-letters.v1",
                        "DATELINE_SINK_GROUP", "dateline-sink",
                        "DATELINE_SINK_PATIENCE_SECONDS", "300",
                        "DATELINE_SINK_FOLDER", "",
                        "DATELINE_SINK_SEGMENT_OFFSETS", "10000"));
    }

    @Test
    void readsWhatIsGiven() {
        Settings settings = Settings.of(
                Map.of(
                        "DATELINE_ENRICHED_TOPIC", "news.enriched.trial",
                        "DATELINE_SINK_DEAD_LETTERS_TOPIC", "lost",
                        "DATELINE_SINK_FOLDER", "out"),
                Map.of(
                        "DATELINE_SINK_GROUP", "mine",
                        "DATELINE_SINK_PATIENCE_SECONDS", "5",
                        "DATELINE_SINK_SEGMENT_OFFSETS", "500"));

        assertThat(SinkSettings.read(settings, SinkSettings.GROUP))
                .isEqualTo(new SinkSettings("news.enriched.trial", "lost", "mine", Duration.ofSeconds(5)));
        assertThat(SegmentPlace.read(settings)).isEqualTo(new SegmentPlace(Path.of("out"), 500));
    }

    @Test
    void aPlaceHasAGroupOfItsOwnButForTheSegmentsWhoseFoldersRememberTheName() {
        assertThat(new SegmentPlace(Path.of("out"), 1).group("dateline-sink")).isEqualTo("dateline-sink");
        assertThat(new StandardOutputPlace().group("dateline-sink")).isEqualTo("dateline-sink-stdout");
    }
}
