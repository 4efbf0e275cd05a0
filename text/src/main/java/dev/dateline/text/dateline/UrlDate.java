package dev.dateline.text.dateline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in an article's URL: {@code /2017/11/13/}, {@code /2017/nov/13/}, {@code -2017-11-13}, {@code 20171113}, or the
 * year alone.
 *
 * @param day if the URL has a whole date
 * @param year if it has at least that
 */
record UrlDate(Optional<LocalDate> day, OptionalInt year) {
    static final UrlDate NONE = new UrlDate(Optional.empty(), OptionalInt.empty());

    private static final String YEAR = "(?<!\\d)((?:19|20)\\d\\d)";
    private static final Pattern SEPARATED = Pattern.compile(YEAR + "([/_.-])(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile(YEAR + "(\\d\\d)(\\d\\d)(?!\\d)");
    private static final Pattern YEAR_ALONE = Pattern.compile("/((?:19|20)\\d\\d)(?=/)");

    static UrlDate of(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        Matcher separated = SEPARATED.matcher(lower);
        while (separated.find()) {
            Optional<LocalDate> day = day(separated.group(1), separated.group(3), separated.group(4));
            if (day.isPresent()) {
                return of(day.get());
            }
        }
        Matcher compact = COMPACT.matcher(lower);
        while (compact.find()) {
            Optional<LocalDate> day = day(compact.group(1), compact.group(2), compact.group(3));
            if (day.isPresent()) {
                return of(day.get());
            }
        }
        Matcher year = YEAR_ALONE.matcher(lower);
        return year.find() ? new UrlDate(Optional.empty(), OptionalInt.of(Integer.parseInt(year.group(1)))) : NONE;
    }

    private static UrlDate of(LocalDate day) {
        return new UrlDate(Optional.of(day), OptionalInt.of(day.getYear()));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String month) {
        if (Character.isDigit(month.charAt(0))) {
            return Integer.parseInt(month);
        }
        for (Month candidate : Month.values()) {
            if (candidate.name().toLowerCase(Locale.ROOT).startsWith(month)) {
                return candidate.getValue();
            }
        }
        return 0;
    }
}
