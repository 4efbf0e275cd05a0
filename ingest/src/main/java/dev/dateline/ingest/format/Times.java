package dev.dateline.ingest.format;

import dev.dateline.wire.IsoTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publication times as the world writes them, made ISO 8601: the day and the clock stay as they were written, with the
 * zone where there was one. Nothing is converted to another zone, and nothing is guessed.
 */
public final class Times {
    private static final String CLOCK = "(?<clock>\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)\\s*(?<half>[ap]\\.?m\\.?)?";
    private static final String ZONE = "(?<zone>(?:gmt|utc)?[+-]\\d{1,2}:?\\d{0,2}|[a-z]{1,5})(?:\\s*\\([^()]*\\))?";
    private static final String TIME = "(?:[,\\s]+(?:at\\s+)?" + CLOCK + "(?:\\s*" + ZONE + ")?)?";

    private static final String FRACTION = "[.,]\\d+";

    /** The forms, most common first; each names the parts that it has. */
    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:(?:t|[,\\s]+)" + CLOCK + "(?:\\s*"
                    + ZONE + ")?)?(?:\\[[^\\]]*\\])?"),
            form("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:t(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?"
                    + "(?:" + FRACTION + ")?" + ZONE + "?)?"),
            form(
                    "(?:\\p{L}{2,10}(?:[.,]+\\s*|\\s+))?(?<day>\\d{1,2})(?:st|nd|rd|th)?[-\\s]+(?<name>[a-z]{3,9})\\.?,?[-\\s]+(?<year>\\d{4}|\\d{2})"
                            + TIME),
            form(
                    "(?:[a-z]{2,9}\\.?,?\\s+)?(?<name>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
                            + TIME),
            // As asctime and Unix's date write it.
            form("[a-z]{3}\\s+(?<name>[a-z]{3})\\s+(?<day>\\d{1,2})\\s+" + CLOCK + "(?:\\s+" + ZONE
                    + ")?\\s+(?<year>\\d{4})"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Zones of RFC 822 and those that publishers in Europe and Asia write; one name, one offset, or it is not here. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("wet", "+00:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("west", "+01:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("sast", "+02:00"),
            Map.entry("hkt", "+08:00"),
            Map.entry("sgt", "+08:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"));

    private static final int LONGEST = 80;

    private Times() {}

    /** The time that a text states and nothing else; empty where it states none. A zone with an unknown name is left out. */
    public static Optional<IsoTime> read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher parts = form.matcher(lower);
            if (parts.matches()) {
                return time(parts);
            }
        }
        return Optional.empty();
    }

    private static Optional<IsoTime> time(Matcher parts) {
        try {
            LocalDate day = LocalDate.of(year(part(parts, "year")), month(parts), Integer.parseInt(part(parts, "day")));
            String date = day.toString();
            String clock = clock(parts);
            return Optional.of(IsoTime.of(clock.isEmpty() ? date : date + "T" + clock + zone(part(parts, "zone"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        // As RFC 2822 reads years of two digits.
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(Matcher parts) {
        String name = part(parts, "name");
        if (name.isEmpty()) {
            return Integer.parseInt(part(parts, "month"));
        }
        int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
        if (month == 0) {
            throw new IllegalArgumentException("no month: " + name);
        }
        return month;
    }

    private static String clock(Matcher parts) {
        String compact = part(parts, "hour");
        if (!compact.isEmpty()) {
            String second = part(parts, "second");
            return compact + ":" + part(parts, "minute") + (second.isEmpty() ? "" : ":" + second);
        }
        String clock = part(parts, "clock").replaceFirst(FRACTION, "");
        if (clock.isEmpty()) {
            return "";
        }
        int colon = clock.indexOf(':');
        int hour = Integer.parseInt(clock.substring(0, colon));
        String half = part(parts, "half");
        if (!half.isEmpty()) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        String whole = String.format(Locale.ROOT, "%02d", hour) + clock.substring(colon);
        LocalTime.parse(whole);
        return whole;
    }

    private static String zone(String text) {
        if (text.isEmpty()) {
            return "";
        }
        int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
        if (sign < 0) {
            return ZONES.getOrDefault(text, "");
        }
        String digits = text.substring(sign + 1).replace(":", "");
        String padded = digits.length() % 2 == 1 ? "0" + digits : digits;
        String hours = padded.substring(0, 2);
        String minutes = padded.length() > 2 ? padded.substring(2) : "00";
        return text.charAt(sign) + hours + ":" + minutes;
    }

    private static String part(Matcher parts, String name) {
        try {
            String value = parts.group(name);
            return value == null ? "" : value;
        } catch (IllegalArgumentException e) {
            // This form has no such part.
            return "";
        }
    }

    private static Pattern form(String regex) {
        return Pattern.compile(regex);
    }
}
