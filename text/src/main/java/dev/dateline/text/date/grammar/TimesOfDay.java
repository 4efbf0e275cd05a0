package dev.dateline.text.date.grammar;

import dev.dateline.text.date.grammar.Expression.At;
import dev.dateline.text.date.grammar.Expression.Clock;
import dev.dateline.text.date.grammar.Expression.DayPart;
import dev.dateline.text.date.grammar.Expression.Shift;
import java.util.Locale;
import java.util.Optional;

/** Times of day, and the days and parts of days that they are of. */
final class TimesOfDay {
    private TimesOfDay() {}

    /**
     * A time of day; null where there is none such.
     *
     * @param time the hour, and the minutes and seconds if told
     * @param half the hours that its half of the day adds, or null
     * @param zone it is told in, or null
     */
    static Clock clock(String time, String half, String zone) {
        if (time.indexOf('.') >= 0 || time.length() > "23:59:59".length()) {
            return null;
        }
        int colon = time.indexOf(':');
        int hour = Integer.parseInt(colon < 0 ? time : time.substring(0, colon));
        String minutes = colon < 0 ? "00" : time.substring(colon + 1);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + Integer.parseInt(half);
        }
        if (hour > 24) {
            return null;
        }
        return new Clock(hour == 24 ? "T24:00" : "T" + two(hour) + ":" + minutes, Optional.ofNullable(zone));
    }

    /** So many minutes after the hour, or before it. */
    static Expression past(int hour, int minutes) {
        return hour < 1 || hour > 12
                ? null
                : new Clock(
                        "T" + two(minutes < 0 ? hour - 1 : hour) + ":" + two(Math.floorMod(minutes, 60)),
                        Optional.empty());
    }

    /** A time of the first half of the day that is said to be of the second: {@code half past six on Monday evening}. */
    static Expression partly(String part, Expression at) {
        if (!(at instanceof At time) || time.time().indexOf(':') < 0) {
            return at;
        }
        int hour = Integer.parseInt(time.time().substring(1, 3));
        boolean later = hour < 12
                && switch (part) {
                    case "AF", "EV" -> hour > 0;
                    case "NI" -> hour > 4;
                    default -> false;
                };
        return later
                ? new At("T" + two(hour + 12) + time.time().substring("T06".length()), time.zone(), time.day())
                : at;
    }

    /** A time or part of a day, on a day or in a part of it; null where one doesn't fit the other. */
    static Expression at(Expression time, Expression day) {
        if (time instanceof Clock clock && day instanceof DayPart part) {
            return partly(part.code(), clock.on(new Shift(part.shift(), Unit.DAY, part.origin(), false)));
        }
        if (time instanceof Clock clock && day instanceof At part) {
            return part.time().indexOf(':') > 0 ? null : partly(part.time().substring(1), clock.on(part.day()));
        }
        if (time instanceof Clock clock) {
            return clock.on(day);
        }
        if (time instanceof At at) {
            return at.on(day);
        }
        return time instanceof DayPart part ? new At("T" + part.code(), Optional.empty(), day) : null;
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
