package dev.dateline.text.dateline;

import dev.dateline.text.token.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The date in a dateline, {@code Nov. 13} or {@code 13 November 2017}.
 *
 * @param day of the month
 * @param year if written
 * @param end the token after its last
 */
public record FilingDate(MonthDay day, OptionalInt year, int end) {
    /** The date that begins at a token. */
    static Optional<FilingDate> at(Tokens tokens, int i) {
        Optional<Month> first = month(tokens, i);
        int next = i + 1;
        if (first.isPresent()) {
            // A tokeniser may have split off the full stop of the month.
            next += next < tokens.size() && tokens.lower(next).equals(".") ? 1 : 0;
            OptionalInt day = number(tokens, next, 1, 31);
            return day.isPresent() ? of(tokens, first.get(), day.getAsInt(), next + 1) : Optional.empty();
        }
        OptionalInt day = number(tokens, i, 1, 31);
        Optional<Month> second = day.isPresent() ? month(tokens, next) : Optional.empty();
        return second.isPresent() ? of(tokens, second.get(), day.getAsInt(), next + 1) : Optional.empty();
    }

    /** The date with its year, if written, else with the one that brings it closest to a day, else open. */
    String value(Optional<LocalDate> near, OptionalInt otherYear) {
        if (year.isPresent()) {
            return inYear(year.getAsInt());
        }
        if (near.isPresent()) {
            LocalDate best = null;
            for (int candidate = near.get().getYear() - 1;
                    candidate <= near.get().getYear() + 1;
                    candidate++) {
                LocalDate date = day.isValidYear(candidate) ? day.atYear(candidate) : null;
                if (date != null && (best == null || distance(date, near.get()) < distance(best, near.get()))) {
                    best = date;
                }
            }
            if (best != null) {
                return best.toString();
            }
        }
        return otherYear.isPresent() ? inYear(otherYear.getAsInt()) : open();
    }

    private String inYear(int chosen) {
        return day.isValidYear(chosen) ? day.atYear(chosen).toString() : open();
    }

    private String open() {
        return String.format(Locale.ROOT, "XXXX-%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static Optional<FilingDate> of(Tokens tokens, Month month, int day, int end) {
        MonthDay monthDay;
        try {
            monthDay = MonthDay.of(month, day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        int comma = end < tokens.size() && tokens.lower(end).equals(",") ? end + 1 : end;
        OptionalInt year = number(tokens, comma, 1000, 2199);
        return Optional.of(new FilingDate(monthDay, year, year.isPresent() ? comma + 1 : end));
    }

    private static Optional<Month> month(Tokens tokens, int i) {
        if (i >= tokens.size() || !tokens.word(i)) {
            return Optional.empty();
        }
        String word = tokens.lower(i);
        String letters = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        for (Month month : Month.values()) {
            if (letters.length() >= 3 && month.name().toLowerCase(Locale.ROOT).startsWith(letters)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static OptionalInt number(Tokens tokens, int i, int least, int most) {
        if (i >= tokens.size() || !tokens.digitsOnly(i) || tokens.lower(i).length() > 4) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(tokens.lower(i));
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
