package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Expression.Feast;
import dev.dateline.text.date.outlook.Outlook;
import java.time.LocalDate;
import java.time.YearMonth;

/** The votes of the United States, which come again each November and as a whole in even years. */
final class ElectionDays {
    static final int MONTH = 11;

    /** The Tuesday after the first Monday of November. */
    static final Feast DAY = new Feast(MONTH, 1, 1, 1);

    /** A vote so near is the one that is spoken of. */
    private static final int VOTE_MONTHS = 3;

    /** And one that is over for so many months at most still is. */
    private static final int JUST_OVER = 1;

    private static final int NEAR_DAYS = 31;

    private ElectionDays() {}

    /** Of last and next November the one of an even year, unless the other is near. */
    static YearMonth november(YearMonth now) {
        YearMonth named = YearMonth.of(now.getYear(), MONTH);
        YearMonth next = named.isBefore(now) ? named.plusYears(1) : named;
        YearMonth last = next.minusYears(1);
        if (!next.isAfter(now.plusMonths(VOTE_MONTHS))) {
            return next;
        }
        return next.getYear() % 2 == 0 && last.isBefore(now.minusMonths(JUST_OVER)) ? next : last;
    }

    /** The even year that is meant; the day of an odd year is spoken of only when it is near. */
    static int year(LocalDate from, Outlook outlook) {
        LocalDate day = Feasts.day(DAY, from.getYear());
        boolean near = Math.abs(day.toEpochDay() - from.toEpochDay()) <= NEAR_DAYS;
        boolean over = from.getYear() % 2 == 1 && day.isAfter(from) && outlook.past();
        if (near && !over || from.getYear() % 2 == 0) {
            return from.getYear();
        }
        boolean coming = outlook.coming() || from.isAfter(day) && !outlook.past();
        return coming ? from.getYear() + 1 : from.getYear() - 1;
    }
}
