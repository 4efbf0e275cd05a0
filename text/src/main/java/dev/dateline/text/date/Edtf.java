package dev.dateline.text.date;

import dev.dateline.wire.Timex;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calendar dates in ISO 8601-2, level 2. */
final class Edtf {
    private static final Pattern OPEN_YEAR = Pattern.compile("XXXX-\\d\\d(-\\d\\d)?");

    private Edtf() {}

    /** Empty for what is no date of the calendar, and for days that only a week's name tells. */
    static Optional<String> of(Resolved resolved) {
        if (resolved.type() != Timex.Type.DATE) {
            return Optional.empty();
        }
        String value = resolved.value();
        if (OPEN_YEAR.matcher(value).matches()) {
            return Optional.of(value);
        }
        if (value.startsWith("BC")) {
            int number = Integer.parseInt(value.substring(2));
            return Optional.of(value.length() == "BC04".length() ? centuryBefore(number) : yearBefore(number));
        }
        return resolved.days().map(Days::edtf);
    }

    /** The 5th century BC, {@code BC04}: from 500 to 401 BC. */
    private static String centuryBefore(int number) {
        return yearBefore((number + 1) * 100) + '/' + yearBefore(number * 100 + 1);
    }

    /** EDTF has a year 0: 493 BC is the year -492. Years of more than four digits are marked. */
    private static String yearBefore(int year) {
        String mark = year > 10_000 ? "Y-" : year == 1 ? "" : "-";
        return mark + String.format(Locale.ROOT, "%04d", year - 1);
    }
}
