package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.IsoTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {
    private final FeedTime time = new FeedTime(Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 13 Nov 2017 23:30:00 -0500 | 2017-11-13T23:30:00-05:00",
                "Mon, 13 Nov 2017 09:30:00 GMT | 2017-11-13T09:30:00Z",
                "Mon, 13 Nov 2017 09:30:00 +0000 | 2017-11-13T09:30:00Z",
                "Mon, 13 Nov 2017 09:30:00 EST | 2017-11-13T09:30:00-05:00",
                "Tue, 13 Jun 2017 09:30:00 ET | 2017-06-13T09:30:00-04:00",
                "Wed, 13 Nov 2017 09:30:00 CEST | 2017-11-13T09:30:00+02:00",
                "13 Nov 17 09:30 PST | 2017-11-13T09:30:00-08:00",
                "13 Nov 98 09:30 Z | 1998-11-13T09:30:00Z",
                "Monday, 13 November 2017 09:30:00 GMT+1 | 2017-11-13T09:30:00+01:00",
                "Monday, 13-Nov-17 09:30:00 UTC | 2017-11-13T09:30:00Z",
                "Mo, 13 Nov 2017 09:30:00 Europe/Berlin | 2017-11-13T09:30:00+01:00",
                "Mon,13 Nov 2017 09:30:00 +0530 (IST) | 2017-11-13T09:30:00+05:30",
                "Mon Nov 13 09:30:00 EST 2017 | 2017-11-13T09:30:00-05:00",
                "Mon Nov 13 09:30:00 2017 | 2017-11-13T09:30:00",
                "November 13, 2017 9:30 pm | 2017-11-13T21:30:00",
                "Nov 13, 2017 at 12:05 AM EST | 2017-11-13T00:05:00-05:00",
                "13th Nov 2017 | 2017-11-13",
                "2017-11-13 | 2017-11-13",
                "20171113T093000Z | 2017-11-13T09:30:00Z",
                "2017-11-13T09:30:00-05:00 | 2017-11-13T09:30:00-05:00",
                "2017-11-13 09:30:00.123 +0100 | 2017-11-13T09:30:00+01:00",
                "2017-11-13t09:30z | 2017-11-13T09:30:00Z",
                "2017-11-13T24:00:00Z | 2017-11-14T00:00:00Z",
                "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z",
                "2017-11-13T09:30:00 | 2017-11-13T09:30:00",
                "Mon, 13 Nov 2017 09:30:00 XYZ | 2017-11-13T09:30:00",
                "1510565400 | 2017-11-13T09:30:00Z",
            })
    void keepsTheZoneThatWasWritten(String written, String read) {
        assertThat(time.read(written)).contains(IsoTime.of(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "13/11/2017",
                "11.13.2017 09:30",
                "31 Jun 2017",
                "Mon, 13 Foo 2017 09:30:00 GMT",
                "2017-13-01",
                "0",
                "Mon, 13 Nov 2017 25:30:00 GMT",
                "Mon, 13 Nov 2017 09:61:00 GMT",
                "2017-11-13T09:30:00+99:00"
            })
    void takesNothingThatCouldBeSomethingElse(String written) {
        assertThat(time.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 13 Nov 2017 09:30:00 | 2017-11-13T09:30:00+01:00",
                "Thu, 13 Jul 2017 09:30:00 XYZ | 2017-07-13T09:30:00+02:00",
                "Thu, 13 Jul 2017 09:30:00 GMT | 2017-07-13T09:30:00Z",
                "2017-07-13 | 2017-07-13",
            })
    void givesItsOwnZoneToTimesWithoutOne(String written, String read) {
        FeedTime berlin = new FeedTime(Optional.of(ZoneId.of("Europe/Berlin")));

        assertThat(berlin.read(written)).contains(IsoTime.of(read));
    }
}
