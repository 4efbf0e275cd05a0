package dev.dateline.text.date.grammar;

import dev.dateline.wire.Timex;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What a temporal expression means before the document is known. */
public sealed interface Expression {
    /** The kinds of phrase it is, for the rules that build larger ones from it. */
    List<Kind> kinds();

    /** What a count of units starts from. */
    enum Origin {
        /** The day of publication. */
        PUBLISHED,
        /** Where a story of the past stands; in news the day of publication. */
        STORY,
        /** The last date that the text has named. */
        LAST,
        /** The day of publication, but in January "the coming year" is the one that has begun. */
        COMING,
        /** The day that the sentence has named, or the one before the publication if the text has; else that of publication. */
        LATEST
    }

    /** Which of the weekdays of that name is meant. */
    enum Which {
        /** As the context says. */
        BARE,
        LAST,
        THIS,
        NEXT,
        LAST_WEEK,
        NEXT_WEEK,
        /** A week after the next one: {@code monday week}. */
        WEEK_AFTER,
        /** Before the day that the text last named. */
        PRECEDING,
        /** After the day that the text last named. */
        FOLLOWING
    }

    /** The side of the publication on which a duration lies. */
    enum Toward {
        NONE,
        PAST,
        NEXT
    }

    /** A day, month or year of the calendar, and the day of the week that it is said to be; what was not said is 0. */
    record Calendar(int year, int month, int day, int weekday) implements Expression {
        /** Of which the day of the week was not said. */
        public Calendar(int year, int month, int day) {
            this(year, month, day, 0);
        }

        /** The day with the name that it is said to have. */
        public Calendar on(int weekday) {
            return new Calendar(year, month, day, weekday);
        }

        /** Years outside need a BC or AD. */
        private static final int FIRST_YEAR = 1000;

        private static final int LAST_YEAR = 2199;

        /** The day, month or year, or null where there is none: the 30th of February. */
        public static Calendar existing(int year, int month, int day) {
            boolean exists = month <= 12
                    && (day == 0 || month > 0)
                    && year <= LAST_YEAR
                    && (month > 0 || year >= FIRST_YEAR)
                    && (day == 0
                            || day
                                    <= YearMonth.of(year == 0 ? 2000 : year, month)
                                            .lengthOfMonth());
            return exists ? new Calendar(year, month, day) : null;
        }

        @Override
        public List<Kind> kinds() {
            return day > 0 ? List.of(Kind.DAYX, Kind.DATEX) : List.of(month > 0 ? Kind.MONTHX : Kind.YEARX);
        }
    }

    /** A day in figures whose order of day and month the words leave open. */
    record Slashed(int year, int one, int two) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.DAYX, Kind.DATEX);
        }
    }

    /** A day of the week, 1 for Monday. */
    record Weekday(int day, Which which) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.DAYX, Kind.WEEKDAYX);
        }
    }

    /** A feast that moves: so many days after the {@code nth} (-1 the last) weekday of a month, or after Easter. */
    record Feast(int month, int weekday, int nth, int plus) implements Expression {
        /** In place of the month. */
        public static final int EASTER = 0;

        @Override
        public List<Kind> kinds() {
            return List.of(Kind.DAYX, Kind.DATEX);
        }
    }

    /** A month of last, this or the next year, or the last or next of that name: {@code last may}. */
    record NamedMonth(int month, int shift, Origin origin) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.MONTHX);
        }
    }

    /** So many units before (negative) or after a day, as precise as the unit. */
    record Shift(int amount, Unit unit, Origin origin, boolean ago) implements Expression {
        @Override
        public List<Kind> kinds() {
            return ago ? List.of(unit.phrase, Kind.AGOX) : List.of(unit.phrase);
        }
    }

    /** A quarter or half of a year; year 0 if not said. */
    record Part(Unit unit, int number, int year) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.QUARTERX);
        }
    }

    /** A season of a year, or of last, this or next year. */
    record Season(String code, int year, int shift, Origin origin) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.SEASONX);
        }
    }

    /** The period compared with the last one named: the same quarter, or else the whole, of a year; of the year before if 0. */
    record Compared(int year) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.QUARTERX);
        }
    }

    /**
     * The quarter that a report tells of: the last one named that is over, else the last before the publication.
     *
     * @param onlyNamed whether it means nothing where no quarter has been named
     */
    record Reported(boolean onlyNamed) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.QUARTERX);
        }
    }

    /** The quarter that a report says ended on a day. */
    record QuarterEnded(Expression day) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.QUARTERX);
        }
    }

    /** The weekend: the last one at the beginning of a week, else the coming one. */
    record Weekend() implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.WEEKX);
        }
    }

    /** What needs no reckoning: vague references, sets, decades, centuries. */
    record Fixed(Timex.Type type, String value, List<Kind> kinds) implements Expression {}

    /** A length of time; {@code amount} below 0 is unknown. */
    record Length(int amount, boolean half, Unit unit, Toward toward) implements Expression {
        @Override
        public List<Kind> kinds() {
            return amount >= 0 && toward == Toward.NONE ? List.of(Kind.LENGTHX) : List.of();
        }
    }

    /** A time of day, {@code T22:00}, with its offset from UTC where a zone was named. */
    record Clock(String value, Optional<String> zone) implements Expression {
        /** The time on a day. */
        public At on(Expression day) {
            return new At(value, zone, day);
        }

        @Override
        public List<Kind> kinds() {
            return List.of(Kind.CLOCKX);
        }
    }

    /** A part of the day so many days from the publication, {@code TMO}. */
    record DayPart(String code, int shift, Origin origin) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.PARTX);
        }
    }

    /** A time on a day. */
    record At(String time, Optional<String> zone, Expression day) implements Expression {
        /** The time on another day. */
        public At on(Expression other) {
            return new At(time, zone, other);
        }

        @Override
        public List<Kind> kinds() {
            return List.of(Kind.ATX);
        }
    }

    /** A month, quarter or season in a year that another expression tells. */
    record In(Expression year, Expression of) implements Expression {
        /** Null where there is no such thing to be in it. */
        public static In existing(Expression year, Expression of) {
            return of == null ? null : new In(year, of);
        }

        @Override
        public List<Kind> kinds() {
            return of.kinds();
        }
    }

    /** The week in which a day lies, or the weekend next to it. */
    record WeekOf(Unit unit, Expression day) implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of(Kind.WEEKX);
        }
    }

    /** So many units before a day, week or month, as precise as that: {@code a year ago today}. */
    record AwayFrom(Shift by, Expression from) implements Expression {
        @Override
        public List<Kind> kinds() {
            return from.kinds();
        }
    }

    record Modified(Timex.Mod mod, Expression of) implements Expression {
        @Override
        public List<Kind> kinds() {
            return of instanceof Length ? List.of() : of.kinds();
        }
    }

    /** Looks like a date and is none. */
    record Nothing() implements Expression {
        @Override
        public List<Kind> kinds() {
            return List.of();
        }
    }
}
