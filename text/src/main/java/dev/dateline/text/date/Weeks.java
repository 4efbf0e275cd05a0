package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Outlook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which day of the week, weekend or week is meant, seen from a day. */
final class Weeks {
    /** Of the last and the next day of a name the next one is nearer if it is so many days off. */
    private static final int NEAR_DAYS = 3;

    private Weeks() {}

    /** The day of that name, seen from a day. */
    static LocalDate weekday(LocalDate day, Weekday weekday, Outlook outlook) {
        DayOfWeek name = DayOfWeek.of(weekday.day());
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return switch (weekday.which()) {
            case BARE ->
                coming(day, name, outlook)
                        ? day.with(TemporalAdjusters.nextOrSame(name))
                        : day.with(TemporalAdjusters.previousOrSame(name));
            case LAST, PRECEDING -> day.with(TemporalAdjusters.previous(name));
            case NEXT, FOLLOWING -> day.with(TemporalAdjusters.next(name));
            case THIS ->
                outlook == Outlook.TOLD || outlook == Outlook.PAST
                        ? day.with(TemporalAdjusters.previousOrSame(name))
                        : monday.with(TemporalAdjusters.nextOrSame(name));
            case WEEK_AFTER -> day.with(TemporalAdjusters.next(name)).plusWeeks(1);
            case LAST_WEEK ->
                monday.minusWeeks(day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1)
                        .with(TemporalAdjusters.nextOrSame(name));
            case NEXT_WEEK -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(name));
        };
    }

    /**
     * A weekday is the last one, unless a coming one is told; but tomorrow's name is hardly that of six days ago, not even where
     * something was said then: articles are updated on the day after their publication.
     */
    private static boolean coming(LocalDate day, DayOfWeek name, Outlook outlook) {
        boolean tomorrow = day.plusDays(1).getDayOfWeek() == name;
        if (outlook == Outlook.NEAREST || outlook == Outlook.VOTE) {
            return Math.floorMod(name.getValue() - day.getDayOfWeek().getValue(), 7) <= NEAR_DAYS;
        }
        return outlook.coming()
                || tomorrow && outlook != Outlook.TOLD && outlook != Outlook.PAST && outlook != Outlook.SINCE;
    }

    /** The weekend that just was, from Monday to Wednesday or where the past is told until Friday; else the one ahead. */
    static String weekend(LocalDate day, Outlook outlook) {
        DayOfWeek until =
                switch (outlook) {
                    case COMING, UNTIL -> DayOfWeek.MONDAY;
                    case PAST, SINCE, TOLD, SAID -> DayOfWeek.FRIDAY;
                    default -> DayOfWeek.WEDNESDAY;
                };
        boolean before = !outlook.coming() && day.getDayOfWeek().getValue() <= until.getValue();
        return Reckoning.unit(before ? day.minusWeeks(1) : day, Unit.WEEKEND);
    }

    /** This week's, but where the past is told the one that just was. */
    static String thisWeekend(LocalDate day, Outlook outlook) {
        boolean told = outlook == Outlook.PAST || outlook == Outlook.TOLD || outlook == Outlook.SAID;
        boolean early = day.getDayOfWeek().getValue() <= DayOfWeek.TUESDAY.getValue();
        return Reckoning.unit(told && early ? day.minusWeeks(1) : day, Unit.WEEKEND);
    }

    /**
     * The week so many before (negative) or after that of a day. On a Sunday news speaks of the week that ends as of the last
     * one, and of what is to come in the next as of this week's: so in 60 such articles of US papers and agencies, 2012 to 2020.
     */
    static String week(LocalDate day, int amount, Outlook outlook) {
        boolean ahead = amount == 0 && (outlook.coming() || outlook == Outlook.AHEAD);
        boolean other = day.getDayOfWeek() == DayOfWeek.SUNDAY && (amount < 0 || ahead);
        return Reckoning.unit(day.plusWeeks(other ? amount + 1L : amount), Unit.WEEK);
    }

    /** The week in which a day lies, or the weekend that it is part of or next to: a Monday's is the one before. */
    static String weekOf(LocalDate day, Unit unit) {
        boolean before = unit == Unit.WEEKEND && day.getDayOfWeek() == DayOfWeek.MONDAY;
        return Reckoning.unit(before ? day.minusDays(1) : day, unit);
    }
}
