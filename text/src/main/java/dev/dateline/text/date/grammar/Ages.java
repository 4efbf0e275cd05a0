package dev.dateline.text.date.grammar;

import dev.dateline.text.date.grammar.Expression.Fixed;
import dev.dateline.wire.Timex;
import java.util.List;
import java.util.Locale;

/** Centuries, and years that are told to be of the common era or before it. */
final class Ages {
    private static final int LAST_CENTURY = 22;
    private static final int LAST_YEAR = 2199;

    private Ages() {}

    /** The century of that number; null where nobody speaks of it by its number. */
    static Expression century(int number, boolean beforeChrist) {
        if (number < 1 || !beforeChrist && number > LAST_CENTURY) {
            return null;
        }
        return date((beforeChrist ? "BC" : "") + String.format(Locale.ROOT, "%02d", number - 1), Kind.CENTURYX);
    }

    /** The year of that number; null for the year 0, which there is none of, and for those too far off. */
    static Expression year(int number, boolean beforeChrist) {
        if (number < 1 || !beforeChrist && number > LAST_YEAR) {
            return null;
        }
        String year = String.format(Locale.ROOT, "%04d", number);
        return beforeChrist ? date("BC" + year, Kind.YEARX, Kind.BCX) : date(year, Kind.YEARX);
    }

    /** The century, decade or year that is listed beside another, and of whose era it is; null where it is none. */
    static Expression beside(Fixed listed, int number) {
        if (listed.kinds().contains(Kind.DECADEX)) {
            return date(Integer.toString(number), Kind.DECADEX);
        }
        boolean beforeChrist = listed.value().startsWith("BC");
        if (listed.kinds().contains(Kind.CENTURYX)) {
            return century(number, beforeChrist);
        }
        return beforeChrist ? year(number, true) : null;
    }

    private static Fixed date(String value, Kind... kinds) {
        return new Fixed(Timex.Type.DATE, value, List.of(kinds));
    }
}
