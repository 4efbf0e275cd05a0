package dev.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @Test
    void countsInCodePoints() {
        String text = "🚢 𐐀lery e\u0301t café";

        assertThat(new Span(Field.BODY, 0, 1).of(text)).isEqualTo("🚢");
        assertThat(new Span(Field.BODY, 2, 7).of(text)).isEqualTo("𐐀lery");
        assertThat(new Span(Field.BODY, 8, 11).of(text)).isEqualTo("e\u0301t");
        assertThat(new Span(Field.BODY, 12, 16).of(text)).isEqualTo("café");
        assertThat(Article.builder().title("🚢").body(text).build().codePoints())
                .isEqualTo(17);
    }

    @Test
    void mayBeEmptyButNotBackwards() {
        assertThat(new Span(Field.TITLE, 3, 3).of("abc")).isEmpty();
        assertThatThrownBy(() -> new Span(Field.TITLE, 3, 2)).hasMessage("start 3 and end 2 are no span");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2017-11-13", "2017-11-13T23:30:00", "2017-11-13T23:30:00-05:00", "2017-11-13T00:10:00+14:00"})
    void aPublicationDayIsTheOneWritten(String value) {
        assertThat(new Published(Optional.of(value), Published.From.GIVEN).day().map(Object::toString))
                .contains("2017-11-13");
    }

    @Test
    void aPublicationDayWithoutYearIsOpen() {
        assertThat(new Published(Optional.of("XXXX-11-13"), Published.From.DATELINE).day())
                .isEmpty();
        assertThatThrownBy(() -> new Published(Optional.of("2017-11-31"), Published.From.URL))
                .hasMessage("no such date or time: \"2017-11-31\"");
    }
}
