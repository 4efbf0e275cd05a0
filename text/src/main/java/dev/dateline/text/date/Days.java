package dev.dateline.text.date;

import dev.dateline.wire.Timex.Mod;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a TIMEX3 value covers, and the value in EDTF. {@code docs/contract.md} has this as a table.
 *
 * @param from the first day
 * @param to the day after the last
 * @param edtf ISO 8601-2, level 2
 */
record Days(LocalDate from, LocalDate to, String edtf) {
    /** The contract has the years from 0001 to 9999: the first century begins with the year 1. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final int LAST_YEAR = 9999;

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T.*)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
    private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern YEARS = Pattern.compile("\\d{2,4}");

    /** Months of a part of a year: code, first month, number of months, EDTF's code (21–24 seasons, 33–36 quarters, 40–41 halves). */
    private enum PartOfYear {
        Q1(1, 3, 33),
        Q2(4, 3, 34),
        Q3(7, 3, 35),
        Q4(10, 3, 36),
        H1(1, 6, 40),
        H2(7, 6, 41),
        SP(3, 3, 21),
        SU(6, 3, 22),
        FA(9, 3, 23),
        WI(12, 3, 24);

        private final int first;
        private final int months;
        private final int edtf;

        PartOfYear(int first, int months, int edtf) {
            this.first = first;
            this.months = months;
            this.edtf = edtf;
        }
    }

    /** The day in its middle: a week is of the year, and of the week a year before, that its Thursday is of. */
    LocalDate middle() {
        return from.plusDays((to.toEpochDay() - from.toEpochDay()) / 2);
    }

    /** The days of a value; empty for durations, sets, references, open years and years BC. */
    static Optional<Days> of(String value, Optional<Mod> mod) {
        try {
            return whole(value)
                    .map(days -> mod.map(days::narrowed).orElse(days))
                    .filter(days -> days.to().getYear() <= LAST_YEAR)
                    .map(days -> days.from().isBefore(FIRST_DAY) ? new Days(FIRST_DAY, days.to(), days.edtf()) : days);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Days> whole(String value) {
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            LocalDate date = LocalDate.parse(day.group(1));
            return Optional.of(new Days(date, date.plusDays(1), date.toString()));
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            LocalDate first = YearMonth.parse(value).atDay(1);
            return Optional.of(new Days(first, first.plusMonths(1), value));
        }
        Matcher part = PART.matcher(value);
        if (part.matches()) {
            PartOfYear months = PartOfYear.valueOf(part.group(2));
            LocalDate first = LocalDate.of(Integer.parseInt(part.group(1)), months.first, 1);
            return Optional.of(new Days(first, first.plusMonths(months.months), part.group(1) + "-" + months.edtf));
        }
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            return Optional.of(week(week));
        }
        return YEARS.matcher(value).matches() ? Optional.of(years(value)) : Optional.empty();
    }

    private static Days week(Matcher week) {
        LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week.group(2)))
                .with(DayOfWeek.MONDAY);
        LocalDate first = week.group(3) == null ? monday : monday.plusDays(5);
        LocalDate last = monday.plusDays(6);
        return new Days(first, last.plusDays(1), first + "/" + last);
    }

    /** A year, or with fewer digits a decade or a century. */
    private static Days years(String digits) {
        int count = digits.length() == 4 ? 1 : digits.length() == 3 ? 10 : 100;
        int year = Integer.parseInt(digits) * count;
        return new Days(
                LocalDate.of(year, 1, 1), LocalDate.of(year + count, 1, 1), digits + "X".repeat(4 - digits.length()));
    }

    /** The part of the days that a modifier leaves. */
    private Days narrowed(Mod mod) {
        return switch (mod) {
            case START, MID, END -> third(mod);
            case APPROX -> new Days(from, to, edtf.contains("/") ? edtf : edtf + "~");
            default -> this;
        };
    }

    /**
     * Early, mid and late: of a month the days 1–10, 11–20 and the rest; of a longer period thirds of its months or years; of
     * a week its first two days, the next two, and the rest; of a weekend its first day and its last. A day stays whole.
     */
    private Days third(Mod mod) {
        long length = to.toEpochDay() - from.toEpochDay();
        if (length == 1 || length == 2 && mod == Mod.MID) {
            return this;
        }
        LocalDate second;
        LocalDate last;
        if (length <= 7) {
            second = from.plusDays(Math.max(1, length / 3));
            last = from.plusDays(Math.max(1, length / 3 * 2));
        } else if (length <= 31) {
            second = from.plusDays(10);
            last = from.plusDays(20);
        } else {
            long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
            second = from.plusMonths(months > 12 ? months / 36 * 12 : months / 3);
            last = to.minusMonths(months > 12 ? months / 36 * 12 : months / 3);
        }
        String approximate = edtf.contains("/") ? edtf : edtf + "~";
        return switch (mod) {
            case START -> new Days(from, second, approximate);
            case MID -> new Days(second, last, approximate);
            default -> new Days(last, to, approximate);
        };
    }
}
