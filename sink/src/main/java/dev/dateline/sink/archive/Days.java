package dev.dateline.sink.archive;

import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param from the first
 * @param to the day after the last
 */
public record Days(LocalDate from, LocalDate to) {
    private static final long FIRST = LocalDate.of(-9999, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    /** @throws IllegalArgumentException when there is no day in it */
    public Days {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no day from " + from + " to before " + to);
        }
    }

    /** A day as the index counts it; what lies beyond the years of four digits counts as their end. */
    static int of(LocalDate day) {
        return (int) Math.max(FIRST, Math.min(LAST, day.toEpochDay()));
    }
}
