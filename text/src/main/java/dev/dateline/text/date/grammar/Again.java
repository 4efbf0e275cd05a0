package dev.dateline.text.date.grammar;

import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Clock;
import dev.dateline.text.date.grammar.Expression.Fixed;
import dev.dateline.text.date.grammar.Expression.In;
import dev.dateline.text.date.grammar.Expression.Modified;
import java.util.Locale;

/** What a list or a range goes on with, where only a number stands: {@code from june 3 to 5}, {@code 2014-15}. */
final class Again {
    private Again() {}

    /** Another day of the neighbour's month, year of its century or era, or hour of its half of the day; null if it isn't one. */
    static Expression again(Expression neighbour, int number, boolean later) {
        if (neighbour instanceof Modified modified) {
            return again(modified.of(), number, later);
        }
        if (neighbour instanceof In in) {
            return In.existing(in.year(), again(in.of(), number, later));
        }
        if (neighbour instanceof Fixed fixed) {
            return Ages.beside(fixed, number);
        }
        if (neighbour instanceof Calendar date) {
            int known = date.day() > 0 ? date.day() : date.year() % 100;
            if (number % 100 > known != later) {
                return null;
            }
            return date.day() > 0
                    ? Calendar.existing(date.year(), date.month(), number)
                    : Calendar.existing(date.year() / 100 * 100 + number % 100, 0, 0);
        }
        if (neighbour instanceof Clock clock && number >= 1 && number <= 12) {
            int end = Integer.parseInt(clock.value().substring(1, 3));
            int hour = number % 12 + (end >= 12 ? 12 : 0);
            return new Clock(
                    String.format(Locale.ROOT, "T%02d:00", hour < end ? hour : Math.floorMod(hour - 12, 24)),
                    clock.zone());
        }
        return null;
    }
}
