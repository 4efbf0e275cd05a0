package dev.dateline.text.date;

import dev.dateline.text.date.Document.Anchor;
import dev.dateline.text.date.grammar.Expression.Feast;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Outlook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** The calendar's arithmetic: which day of a month, month or year is meant, seen from a day. */
final class Reckoning {
    /** A date without a year is a coming one only when it is at most so many days ahead. */
    private static final int COMING_DAYS = 120;

    /** And where its clause is in the past tense, so many. */
    private static final int TOLD_DAYS = 35;

    /** And a month only when it is at most so many months ahead. */
    private static final int COMING_MONTHS = 4;

    /** But a date that words of a plan govern may be farther off. */
    private static final int PLANNED_MONTHS = 8;

    /** A winter that ended so many days ago is still the one spoken of. */
    private static final int JUST_OVER_DAYS = 45;

    /** A month so near of the same year is not called the next. */
    private static final int NEXT_MONTHS = 3;

    /** And what ends on one farther still. */
    private static final int ENDING_MONTHS = 10;

    /** Where nothing in the sentence tells of what is to come. */
    private static final int COMING_MONTHS_UNSAID = 2;

    private static final int NEAREST_MONTHS = 6;

    /** Every day of the year has fallen on each day of the week within so many years, save the 29th of February. */
    private static final int FARTHEST_YEARS = 11;

    private static final int SOON_DAYS = 31;

    /** A story goes back by so many months at most. */
    private static final int STORY_BACK = 5;

    private Reckoning() {}

    static String monthDay(LocalDate from, int month, int day, Outlook outlook) {
        if (outlook == Outlook.VOTE && month == ElectionDays.MONTH) {
            return ElectionDays.november(YearMonth.from(from)).atDay(day).toString();
        }
        LocalDate latest = latest(from, outlook);
        for (int year = latest.getYear(); ; year--) {
            boolean exists = day <= YearMonth.of(year, month).lengthOfMonth();
            if (exists && !LocalDate.of(year, month, day).isAfter(latest)) {
                return LocalDate.of(year, month, day).toString();
            }
        }
    }

    /** The same day of the nearest year in which it falls on that day of the week, 1 for Monday; the day itself for 0. */
    static String onWeekday(String day, int weekday) {
        LocalDate named = LocalDate.parse(day);
        for (int years = 0; years <= FARTHEST_YEARS && weekday > 0; years++) {
            for (LocalDate other : new LocalDate[] {named.minusYears(years), named.plusYears(years)}) {
                if (other.getDayOfWeek().getValue() == weekday && other.getDayOfMonth() == named.getDayOfMonth()) {
                    return other.toString();
                }
            }
        }
        return day;
    }

    static LocalDate feast(LocalDate from, Feast feast, Outlook outlook) {
        if (feast.equals(ElectionDays.DAY)) {
            return Feasts.day(feast, ElectionDays.year(from, outlook));
        }
        LocalDate latest = latest(from, outlook);
        LocalDate day = Feasts.day(feast, latest.getYear());
        return day.isAfter(latest) ? Feasts.day(feast, latest.getYear() - 1) : day;
    }

    /** The feast of that name that follows a day closely enough to be spoken of with it. */
    static Optional<LocalDate> feastSoonAfter(LocalDate day, Feast feast) {
        return Optional.of(Feasts.day(feast, day.getYear()))
                .filter(named -> !named.isBefore(day) && !named.isAfter(day.plusDays(SOON_DAYS)));
    }

    private static LocalDate latest(LocalDate from, Outlook outlook) {
        return switch (outlook) {
            case PAST, SINCE -> from;
            case TOLD, SAID -> from.plusDays(TOLD_DAYS);
            case OPEN, AHEAD -> from.plusDays(COMING_DAYS);
            case NEAREST, VOTE -> from.plusMonths(NEAREST_MONTHS);
            case COMING -> from.plusMonths(PLANNED_MONTHS);
            case UNTIL -> from.plusMonths(ENDING_MONTHS);
        };
    }

    /** The day of that name near where a story stands; it mostly goes on forwards. */
    static String monthDayInStory(Anchor then, int month, int day) {
        YearMonth named = inStory(then, month);
        int last = named.lengthOfMonth();
        return named.atDay(Math.min(day, last)).toString();
    }

    static String monthInStory(Anchor then, int month) {
        return inStory(then, month).toString();
    }

    /** After a year, that year's month; after a finer date, the one up to some months back, else the next. */
    private static YearMonth inStory(Anchor then, int month) {
        boolean year = then.value().length() == 4;
        YearMonth earliest = YearMonth.from(then.day()).minusMonths(year ? 0 : STORY_BACK);
        YearMonth named = YearMonth.of(earliest.getYear(), month);
        return named.isBefore(earliest) ? named.plusYears(1) : named;
    }

    static String month(LocalDate from, int month, Outlook outlook) {
        if (outlook == Outlook.VOTE && month == ElectionDays.MONTH) {
            return ElectionDays.november(YearMonth.from(from)).toString();
        }
        int ahead =
                switch (outlook) {
                    case PAST, SINCE, TOLD, SAID -> 0;
                    case OPEN -> COMING_MONTHS_UNSAID;
                    case NEAREST, VOTE -> NEAREST_MONTHS;
                    case AHEAD -> COMING_MONTHS;
                    case COMING -> PLANNED_MONTHS;
                    case UNTIL -> ENDING_MONTHS;
                };
        YearMonth latest = YearMonth.from(from).plusMonths(ahead);
        YearMonth named = YearMonth.of(latest.getYear(), month);
        return (named.isAfter(latest) ? named.minusYears(1) : named).toString();
    }

    /**
     * The last (-1) or next (1) month of that name, or this year's (0): {@code last May} is hardly what {@code last month} would
     * say, nor {@code next May} what {@code in May} would.
     */
    static String month(LocalDate from, int month, int shift) {
        YearMonth now = YearMonth.from(from);
        YearMonth named = YearMonth.of(from.getYear(), month);
        if (shift < 0 && !named.isBefore(now.minusMonths(1))) {
            return named.minusYears(1).toString();
        }
        boolean later = shift > 0 && !named.isAfter(now.plusMonths(NEXT_MONTHS));
        return (later ? named.plusYears(1) : named).toString();
    }

    /** The quarter or half of that number that is spoken of: the current one, the next one unless past is told, else the last. */
    static String part(LocalDate from, Unit unit, int number, Outlook outlook) {
        int count = unit == Unit.QUARTER ? 4 : 2;
        int now = (from.getMonthValue() - 1) / (12 / count) + 1;
        int ahead = Math.floorMod(number - now, count);
        if (outlook == Outlook.UNTIL) {
            return year(from.getYear() + (number < now ? 1 : 0)) + "-" + (count == 4 ? "Q" : "H") + number;
        }
        int year = ahead == 0 || ahead == 1 && count > 2 && !outlook.past()
                ? from.getYear() + (number < now ? 1 : 0)
                : from.getYear() - (number > now ? 1 : 0);
        return year(year) + "-" + (count == 4 ? "Q" : "H") + number;
    }

    /**
     * The last (-1) season of that name to have ended, the next (1) to begin, or the one spoken of (0): this year's, but where
     * the words around point elsewhere the last to have begun or the next to end. A winter that began last year goes on in this.
     */
    static String season(LocalDate from, String code, int shift, Outlook outlook) {
        int year = from.getYear();
        Days season = days(year, code);
        boolean begun = !season.from().isAfter(from);
        // Only a winter is over so early in the year that the next one of its name is far off.
        boolean justOver = season.to().getYear() > year
                && !outlook.coming()
                && outlook != Outlook.AHEAD
                && days(year - 1, code).to().isAfter(from.minusDays(JUST_OVER_DAYS));
        boolean past = justOver
                || outlook == Outlook.PAST
                || outlook == Outlook.SINCE
                || outlook == Outlook.TOLD && season.from().isAfter(from.plusMonths(COMING_MONTHS));
        if (shift < 0) {
            while (days(year, code).to().isAfter(from)) {
                year--;
            }
        } else if (shift > 0 && begun
                || shift == 0 && outlook.coming() && !season.to().isAfter(from)) {
            year++;
        } else if (shift == 0 && !begun && (past || days(year - 1, code).to().isAfter(from))) {
            year--;
        }
        return year(year) + "-" + code;
    }

    private static Days days(int year, String code) {
        return Days.of(year(year) + "-" + code, Optional.empty()).orElseThrow();
    }

    static LocalDate plus(LocalDate day, int amount, Unit unit) {
        return switch (unit) {
            case DAY -> day.plusDays(amount);
            case WEEK, WEEKEND -> day.plusWeeks(amount);
            case FORTNIGHT -> day.plusWeeks(2L * amount);
            case MONTH -> day.plusMonths(amount);
            case QUARTER -> day.plusMonths(3L * amount);
            case HALF -> day.plusMonths(6L * amount);
            case YEAR -> day.plusYears(amount);
            case DECADE -> day.plusYears(10L * amount);
            case CENTURY -> day.plusYears(100L * amount);
            case HOUR, MINUTE, SECOND -> day;
        };
    }

    /** The unit that a day lies in, as a value. */
    static String unit(LocalDate day, Unit unit) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            return unspecified(unit);
        }
        return switch (unit) {
            case WEEK, FORTNIGHT -> week(day);
            case WEEKEND -> week(day) + "-WE";
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> year(day.getYear()) + "-Q" + ((day.getMonthValue() + 2) / 3);
            case HALF -> year(day.getYear()) + "-H" + ((day.getMonthValue() + 5) / 6);
            case YEAR -> year(day.getYear());
            case DECADE -> year(day.getYear()).substring(0, 3);
            case CENTURY -> year(day.getYear()).substring(0, 2);
            case DAY, HOUR, MINUTE, SECOND -> day.toString();
        };
    }

    static String unspecified(Unit unit) {
        return switch (unit) {
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            case DAY, HOUR, MINUTE, SECOND -> "XXXX-XX-XX";
        };
    }

    static String unspecifiedMonth(int month) {
        return String.format(Locale.ROOT, "XXXX-%02d", month);
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
