package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Expression;
import dev.dateline.text.date.grammar.Expression.At;
import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Clock;
import dev.dateline.text.date.grammar.Expression.In;
import dev.dateline.text.date.grammar.Expression.Modified;
import dev.dateline.text.date.grammar.Expression.Part;
import dev.dateline.text.date.grammar.Expression.Season;
import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Expression.Which;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Timex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Dates that follow each other: in a list ({@code thursday and friday}) or as the ends of a range ({@code from june 3 to 5},
 * {@code between … and …}). They go on in time, and what one leaves out its neighbour tells.
 */
final class Series {
    /** Weekdays of a list lie together: {@code friday and monday} do, {@code friday and thursday} go back. */
    private static final int LISTED = 3;

    private Series() {}

    /** Whether one word or mark stands between two dates and joins them, in a list or in a range; the list's last may have both. */
    static boolean joined(Tokens tokens, int end, int second) {
        boolean listed = second == end + 2
                && tokens.lower(end).equals(",")
                && !tokens.lower(end + 1).equals(",");
        if (listed) {
            return tokens.lower(end + 1).equals("and") || tokens.lower(end + 1).equals("or");
        }
        return second == end + 1
                && switch (tokens.lower(end)) {
                    case "-", "through", "to", "into", "until", "till", "and", "or", "," -> true;
                    default -> false;
                };
    }

    /** Whether the dash between two dates ends a dateline: {@code PARIS, April 8 - February sales fell}. */
    static boolean dashed(Tokens tokens, int end, Expression first, Expression second) {
        return tokens.lower(end).equals("-")
                && first instanceof Calendar day
                && day.day() > 0
                && second instanceof Calendar month
                && month.day() == 0;
    }

    /**
     * Whether two dates that are joined are the ends of a range.
     *
     * @param first the first token of the first
     * @param end the token after its last
     * @param weekdays whether both are days of the week: {@code open Monday to Friday} needs no "from"
     */
    static boolean range(Tokens tokens, int first, int end, boolean weekdays) {
        String before = first > 0 ? tokens.lower(first - 1) : "";
        return switch (tokens.lower(end)) {
            case "-", "through", "into" -> true;
            case "to", "until", "till" -> before.equals("from") || tokens.digitsOnly(end - 1) || weekdays;
            case "and" -> before.equals("between");
            default -> false;
        };
    }

    /**
     * The first of two, with the year, the day or the half of the day that only the second has: {@code June 3 to July 5, 2016}.
     *
     * @param afternoon whether only the second says that it is of the afternoon: {@code 6:30 to 8:30 p.m.}
     */
    static Expression completed(Expression first, Expression second, boolean afternoon) {
        if (second instanceof Modified modified) {
            return completed(first, modified.of(), afternoon);
        }
        if (first instanceof Modified modified) {
            return new Modified(modified.mod(), completed(modified.of(), second, afternoon));
        }
        if (first instanceof Weekday weekday
                && weekday.which() == Which.BARE
                && second instanceof Weekday next
                && (next.which() == Which.LAST_WEEK || next.which() == Which.NEXT_WEEK)) {
            return new Weekday(weekday.day(), next.which());
        }
        if (first instanceof Clock clock && second instanceof At at) {
            return (afternoon ? afternoon(clock, at.time()) : clock).on(at.day());
        }
        if (first instanceof Clock clock && second instanceof Clock next) {
            return afternoon ? afternoon(clock, next.value()) : clock;
        }
        if (first instanceof At at && at.day() instanceof Calendar day) {
            return at.on(completed(day, second, afternoon));
        }
        if (first instanceof Calendar date && date.year() == 0) {
            if (second instanceof Calendar next && next.year() > 0 && date.month() <= next.month()) {
                Calendar existing = Calendar.existing(next.year(), date.month(), date.day());
                return existing == null ? date : existing;
            }
            if (second instanceof In in && in.of() instanceof Calendar next && date.month() <= next.month()) {
                return new In(in.year(), date);
            }
        }
        if (first instanceof Season season && second instanceof Season next && season.year() == 0 && next.year() > 0) {
            boolean newYear = season.code().equals("WI") && !next.code().equals("WI");
            return new Season(season.code(), next.year() - (newYear ? 1 : 0), season.shift(), season.origin());
        }
        return first;
    }

    /** The time twelve hours later, where that is still before the end. */
    private static Clock afternoon(Clock clock, String end) {
        int hour = Integer.parseInt(clock.value().substring(1, 3));
        String later = "T" + (hour + 12) + clock.value().substring("T06".length());
        return hour < 12 && later.compareTo(end) < 0 ? new Clock(later, clock.zone()) : clock;
    }

    /** The second of two, made no earlier than the first, where the words leave open which day of its name is meant. */
    static Resolved notBefore(Resolved before, Expression second, Resolved resolved, boolean range) {
        Optional<LocalDate> from = resolved.days().map(Days::from);
        if (before.days().isEmpty() || from.isEmpty()) {
            return resolved;
        }
        LocalDate first = before.days().get().from();
        boolean clocks = before.value().indexOf(':') > 0 && resolved.value().indexOf(':') > 0;
        if (range && clocks && from.get().equals(first) && resolved.value().compareTo(before.value()) < 0) {
            return Resolved.of(
                            Timex.Type.TIME,
                            first.plusDays(1) + resolved.value().substring("2017-11-13".length()),
                            resolved.anchor())
                    .in(resolved.zone());
        }
        if (!from.get().isBefore(first)) {
            return resolved;
        }
        if (second instanceof Weekday weekday) {
            return before.value().length() < "2017-11-13".length()
                    ? resolved
                    : next(first, weekday, range)
                            .map(day -> Resolved.date(day.toString(), resolved.anchor()))
                            .orElse(resolved);
        }
        if (second instanceof At at && at.day() instanceof Weekday weekday) {
            return next(first, weekday, range)
                    .map(day -> Resolved.of(Timex.Type.TIME, day + at.time(), resolved.anchor())
                            .in(resolved.zone()))
                    .orElse(resolved);
        }
        if (second instanceof Part part && part.year() == 0) {
            return Resolved.date(Reckoning.unit(from.get().plusYears(1), part.unit()), resolved.anchor());
        }
        if (range && second instanceof Calendar date && date.year() == 0) {
            LocalDate day = from.get().plusYears(1);
            return Resolved.date(Reckoning.unit(day, date.day() > 0 ? Unit.DAY : Unit.MONTH), resolved.anchor());
        }
        return resolved;
    }

    /** The weekday of that name from a day on; in a list only if it is near. */
    private static Optional<LocalDate> next(LocalDate first, Weekday weekday, boolean range) {
        return Optional.of(first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday.day()))))
                .filter(day -> range || !day.isAfter(first.plusDays(LISTED)));
    }
}
