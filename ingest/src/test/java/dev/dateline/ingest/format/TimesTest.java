package dev.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.IsoTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2017-11-13                          | 2017-11-13
        2017-11-13T09:30:00Z                | 2017-11-13T09:30:00Z
        2017-11-13T09:30:00.123456+01:00    | 2017-11-13T09:30:00+01:00
        2017-11-13T09:30:00+0100            | 2017-11-13T09:30:00+01:00
        2017-11-13T09:30:00-05              | 2017-11-13T09:30:00-05:00
        2017-11-13 09:30:00                 | 2017-11-13T09:30:00
        2017-11-13 09:30:00+00:00           | 2017-11-13T09:30:00+00:00
        2017-11-13T9:30                     | 2017-11-13T09:30
        2017/11/13                          | 2017-11-13
        2017-11-13T09:30+01:00[Europe/Berlin] | 2017-11-13T09:30+01:00
        20171113                            | 2017-11-13
        20171113T093000Z                    | 2017-11-13T09:30:00Z
        20171113T093000-0500                | 2017-11-13T09:30:00-05:00
        Mon, 13 Nov 2017 09:30:00 GMT       | 2017-11-13T09:30:00Z
        Mon, 13 Nov 2017 09:30:00 -0500     | 2017-11-13T09:30:00-05:00
        13 Nov 17 09:30 EST                 | 2017-11-13T09:30-05:00
        Monday, 13-Nov-17 09:30:00 UTC      | 2017-11-13T09:30:00Z
        Mon, 13 Nov 2017 09:30:00 XYZ       | 2017-11-13T09:30:00
        Mon Nov 13 09:30:00 2017            | 2017-11-13T09:30:00
        November 13, 2017                   | 2017-11-13
        Nov. 13, 2017 at 9:30 p.m. EST      | 2017-11-13T21:30-05:00
        Monday, November 13th, 2017         | 2017-11-13
        13 November 2017, 12:05 am          | 2017-11-13T00:05
        Mon,13 Nov 2017 09:30:00 +0530 (IST) | 2017-11-13T09:30:00+05:30
        Mo, 13 Nov 2017 09:30:00 MEZ        | 2017-11-13T09:30:00+01:00
        Monday, 13 November 2017 09:30:00 GMT+1 | 2017-11-13T09:30:00+01:00
        """)
    void readsTheTimesThatTheWorldWrites(String text, String wanted) {
        assertThat(Times.read(text)).contains(IsoTime.of(wanted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        yesterday
        2017
        2017-13-01
        2017-02-30
        2017-11-13T25:00:00Z
        13 Nov
        Published on 13 November 2017
        13.11.17
        1510565400
        """)
    void readsNoTimeWhereNoneIsStated(String text) {
        assertThat(Times.read(text)).isEmpty();
    }

    @Test
    void doesNotGuessWhatTenElevenMeans() {
        assertThat(Times.read("10/11/2017")).isEmpty();
    }

    @Property(tries = 2_000)
    void readsAnyTextOrLeavesIt(@ForAll @StringLength(max = 90) String text) {
        assertThat(Times.read(text)).satisfiesAnyOf(none -> assertThat(none).isEmpty(), time -> assertThat(
                        time.orElseThrow().day())
                .isNotNull());
    }
}
