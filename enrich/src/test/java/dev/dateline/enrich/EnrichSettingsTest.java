package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.Settings;
import dev.dateline.text.name.Alias;
import dev.dateline.wire.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        "",
                        "DATELINE_ALIASES",
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

    @Test
    void anAliasFileIsReadAtOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("names.csv"), "name,type\nBlue Lantern,ORGANIZATION\n");
        Settings settings = Settings.of(Map.of("DATELINE_ALIASES", file.toString()), Map.of());

        assertThat(EnrichSettings.read(settings).aliases().rows())
                .containsExactly(new Alias("Blue Lantern", EntityType.ORGANIZATION, Optional.empty(), List.of()));
        settings.check();
    }

    @Test
    void aBadAliasFileIsToldWithItsLines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("names.csv"), "name,type\nBlue Lantern,SHOP\nAcme\n");
        Settings settings =
                Settings.of(Map.of("DATELINE_ALIASES", file.toString(), "DATELINE_THREADS", "none"), Map.of());
        EnrichSettings.read(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("DATELINE_THREADS is \"none\"")
                .hasMessageContaining("DATELINE_ALIASES is " + file + ", which cannot be used:")
                .hasMessageContaining("    line 2: type is \"SHOP\"")
                .hasMessageContaining("    line 3: 1 cells under 2 columns");
    }

    @Test
    void anAliasFileThatIsNotThereIsTold() {
        Settings settings = Settings.of(Map.of("DATELINE_ALIASES", "no-such-names.csv"), Map.of());
        EnrichSettings.read(settings);

        assertThatThrownBy(settings::check)
                .hasMessageStartingWith("DATELINE_ALIASES is no-such-names.csv, which cannot be read: ");
    }
}
