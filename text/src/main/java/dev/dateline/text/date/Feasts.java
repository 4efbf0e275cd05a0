package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Expression.Feast;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days of movable feasts in a year, reckoned, not tabled. */
final class Feasts {
    private Feasts() {}

    static LocalDate day(Feast feast, int year) {
        LocalDate base = feast.month() == Feast.EASTER
                ? easter(year)
                : LocalDate.of(year, feast.month(), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(feast.nth(), DayOfWeek.of(feast.weekday())));
        return base.plusDays(feast.plus());
    }

    /** The Gregorian computus, in the form of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
