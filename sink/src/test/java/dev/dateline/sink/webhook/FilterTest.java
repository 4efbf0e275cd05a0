package dev.dateline.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.Settings;
import dev.dateline.sink.Talks;
import dev.dateline.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-|-|true",
                "anna BERG|-|-|true",
                "berg, somebody else|-|-|true",
                "http://www.wikidata.org/entity/Q142|-|-|true",
                "ann|-|-|false",
                "-|back in|-|true",
                "-|AGAIN|-|true",
                "-|talk|-|false",
                "-|(Reuters)|-|true",
                "-|-|future|true",
                "-|-|2018-03-31|true",
                "-|-|2018-04-01|false",
                "-|-|2017-11-14/2018-02-28|false",
                "-|-|2017-11-14/2018-03-01|true",
                "-|-|../2017-11-13|true",
                "-|-|../2017-11-12|false",
                "-|-|2018-04-01/..|false",
                "berg|back|future|true",
                "berg|elsewhere|future|false",
            })
    void letsPassWhatHasOneOfEachKind(String names, String words, String dates, boolean passes) throws Exception {
        Settings settings = Settings.of(
                Map.of(),
                Map.of(
                        "DATELINE_WEBHOOK_NAMES", names == null ? "" : names,
                        "DATELINE_WEBHOOK_WORDS", words == null ? "" : words,
                        "DATELINE_WEBHOOK_DATES", dates == null ? "" : dates));

        assertThat(Filter.read(settings).passes(Json.ENRICHED.read(Talks.JSON.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(passes);
        settings.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2018-02-30", "2018-02-02/2018-02-01", "2018-01-01/2018-02-01/2018-03-01", "2018"})
    void namesDaysThatAreNone(String dates) {
        Settings settings = Settings.of(Map.of(), Map.of("DATELINE_WEBHOOK_DATES", dates));
        Filter.read(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("DATELINE_WEBHOOK_DATES is \"" + dates + "\": not future, a day");
    }

    @Test
    void isOpenWhereNothingIsAsked() {
        assertThat(Filter.read(Settings.of(Map.of(), Map.of())).open()).isTrue();
        assertThat(Filter.read(Settings.of(Map.of(), Map.of("DATELINE_WEBHOOK_WORDS", "x")))
                        .open())
                .isFalse();
    }
}
