package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.Timex.Mod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    /** {@code docs/contract.md} shows this table; the day after the last is the one given. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2017-11-13, -, 2017-11-13, 2017-11-14, 2017-11-13",
                "2017-11-13, END, 2017-11-13, 2017-11-14, 2017-11-13",
                "2017-11-13TEV, -, 2017-11-13, 2017-11-14, 2017-11-13",
                "2017-11-13T22:00, -, 2017-11-13, 2017-11-14, 2017-11-13",
                "2017-W46, -, 2017-11-13, 2017-11-20, 2017-11-13/2017-11-19",
                "2017-W46, START, 2017-11-13, 2017-11-15, 2017-11-13/2017-11-19",
                "2017-W46, MID, 2017-11-15, 2017-11-17, 2017-11-13/2017-11-19",
                "2017-W46, END, 2017-11-17, 2017-11-20, 2017-11-13/2017-11-19",
                "2017-W46-WE, -, 2017-11-18, 2017-11-20, 2017-11-18/2017-11-19",
                "2017-W46-WE, START, 2017-11-18, 2017-11-19, 2017-11-18/2017-11-19",
                "2017-W46-WE, MID, 2017-11-18, 2017-11-20, 2017-11-18/2017-11-19",
                "2017-W46-WE, END, 2017-11-19, 2017-11-20, 2017-11-18/2017-11-19",
                "2015-W53, -, 2015-12-28, 2016-01-04, 2015-12-28/2016-01-03",
                "2017-11, -, 2017-11-01, 2017-12-01, 2017-11",
                "2017-11, START, 2017-11-01, 2017-11-11, 2017-11~",
                "2017-11, MID, 2017-11-11, 2017-11-21, 2017-11~",
                "2017-11, END, 2017-11-21, 2017-12-01, 2017-11~",
                "2016-02, END, 2016-02-21, 2016-03-01, 2016-02~",
                "2017-11, APPROX, 2017-11-01, 2017-12-01, 2017-11~",
                "2017-Q3, -, 2017-07-01, 2017-10-01, 2017-35",
                "2017-Q3, START, 2017-07-01, 2017-08-01, 2017-35~",
                "2017-H1, -, 2017-01-01, 2017-07-01, 2017-40",
                "2017-SP, -, 2017-03-01, 2017-06-01, 2017-21",
                "2017-SU, -, 2017-06-01, 2017-09-01, 2017-22",
                "2017-FA, END, 2017-11-01, 2017-12-01, 2017-23~",
                "2017-WI, -, 2017-12-01, 2018-03-01, 2017-24",
                "2017, -, 2017-01-01, 2018-01-01, 2017",
                "2017, START, 2017-01-01, 2017-05-01, 2017~",
                "2017, MID, 2017-05-01, 2017-09-01, 2017~",
                "2017, END, 2017-09-01, 2018-01-01, 2017~",
                "199, -, 1990-01-01, 2000-01-01, 199X",
                "199, START, 1990-01-01, 1993-01-01, 199X~",
                "199, MID, 1993-01-01, 1997-01-01, 199X~",
                "199, END, 1997-01-01, 2000-01-01, 199X~",
                "19, -, 1900-01-01, 2000-01-01, 19XX",
                "19, START, 1900-01-01, 1933-01-01, 19XX~",
                "19, END, 1967-01-01, 2000-01-01, 19XX~",
                "00, -, 0001-01-01, 0100-01-01, 00XX",
            })
    void covers(String value, Mod mod, LocalDate from, LocalDate to, String edtf) {
        assertThat(Days.of(value, Optional.ofNullable(mod))).contains(new Days(from, to, edtf));
    }

    @ParameterizedTest
    @EnumSource(Mod.class)
    void alwaysADayAtLeast(Mod mod) {
        Stream.of(
                        "2017-11-18",
                        "2017-W46",
                        "2017-W46-WE",
                        "2017-02",
                        "2017-Q1",
                        "2017-H2",
                        "2017-WI",
                        "2017",
                        "201",
                        "20")
                .map(value -> Days.of(value, Optional.of(mod)).orElseThrow())
                .forEach(days -> assertThat(days.from()).isBefore(days.to()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XXXX-10-24",
                "XXXX-WXX-1",
                "P6Y",
                "PXD",
                "PAST_REF",
                "BC0493",
                "2017-02-30",
                "2017-W60",
                "2017-13",
                "9999",
                "",
                "XX"
            })
    void hasNone(String value) {
        assertThat(Days.of(value, Optional.empty())).isEmpty();
    }
}
