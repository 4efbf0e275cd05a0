package dev.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void readsVariablesWithOptionsOverThem() {
        Settings settings = Settings.of(
                Map.of("A", " from the environment ", "B", "7", "C", "true", "D", "data", "E", "https://example.org/x"),
                Map.of("B", "9"));

        assertThat(settings.text("A", "x")).isEqualTo("from the environment");
        assertThat(settings.number("B", 1, 0, 9)).isEqualTo(9);
        assertThat(settings.seconds("B", 1, 0, 9)).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.flag("C", false)).isTrue();
        assertThat(settings.path("D")).contains(Path.of("data"));
        assertThat(settings.address("E")).contains(URI.create("https://example.org/x"));
        settings.check();
    }

    @Test
    void takesTheDefaultForWhatIsMissingOrBlankAndSaysWhichThereAre() {
        Settings settings = Settings.of(Map.of("A", "  "), Map.of());

        assertThat(settings.text("A", "x")).isEqualTo("x");
        assertThat(settings.number("B", 5, 0, 9)).isEqualTo(5);
        assertThat(settings.flag("C", true)).isTrue();
        assertThat(settings.path("D")).isEmpty();
        assertThat(settings.topicName("E", "news.raw.v1")).isEqualTo("news.raw.v1");
        assertThat(settings.defaults())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("A", "x", "B", "5", "C", "true", "D", "", "E", "news.raw.v1"));
        settings.check();
    }

    @Test
    void tellsEveryProblemAtOnce() {
        Settings settings = Settings.of(
                Map.of("A", "ten", "B", "11", "C", "yes", "D", "ftp://example.org", "E", "https://"), Map.of());
        settings.number("A", 1, 0, 10);
        settings.number("B", 1, 0, 10);
        settings.flag("C", true);
        settings.address("D");
        settings.address("E");

        assertThatThrownBy(settings::check)
                .isInstanceOfSatisfying(InvalidSettingsException.class, e -> assertThat(e.problems())
                        .containsExactly(
                                "A is \"ten\", not a whole number from 0 to 10",
                                "B is \"11\", not a whole number from 0 to 10",
                                "C is \"yes\", neither true nor false",
                                "D is \"ftp://example.org\", not an http or https address",
                                "E is \"https://\", not an http or https address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "news raw", "news/raw", "neuigkeiten.für.alle"})
    void refusesTopicNamesThatKafkaWouldRefuse(String name) {
        Settings settings = Settings.of(Map.of("T", name), Map.of());
        settings.topicName("T", "news.raw.v1");

        assertThatThrownBy(settings::check).hasMessageStartingWith("T is \"" + name + "\", not a topic's name");
    }
}
