package dev.dateline.ingest.feed;

import dev.dateline.wire.IsoTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the times that feeds write: RFC 822 and ISO 8601 as they should be and as they are. The zone stays as it was
 * written, since the day that an article speaks of is that of its place; a time whose zone nobody knows gets the zone that
 * the source is said to be in, if any, and has none otherwise.
 */
final class FeedTime {
    /** Longer ones are no times. */
    private static final int LONGEST = 80;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String WEEKDAY = "(?:\\p{L}+(?:[.,]+\\s*|\\s+))?";
    private static final String TIME = time(":");
    private static final String REST = "(?:,?\\s+(?:at\\s+)?" + TIME + "\\s*(?<zone>.*))?";

    /** With an example of each. */
    private static final List<Pattern> FORMS = List.of(
            // Mon, 13 Nov 2017 09:30:00 -0500
            Pattern.compile(WEEKDAY + DAY + "(?:st|nd|rd|th)?[\\s-]+" + MONTH + ",?[\\s-]+" + YEAR + REST),
            // 2017-11-13T09:30:00-05:00
            Pattern.compile("(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})(?:[Tt\\s]\\s*" + time(":?")
                    + "\\s*(?<zone>.*))?"),
            // Nov 13, 2017 9:30 am
            Pattern.compile(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + REST),
            // Mon Nov 13 09:30:00 EST 2017
            Pattern.compile(
                    WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + TIME + "\\s*(?<zone>\\S*?)\\s+" + "(?<year>\\d{4})"));

    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|UT)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?(?:\\s*\\(.*\\))?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, ZoneId> ZONES = zones("zones.txt");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Optional<ZoneId> zone;

    private static String time(String colon) {
        return "(?<hour>\\d{1,2})" + colon + "(?<minute>\\d{2})(?:" + colon + "(?<second>\\d{2})(?:[.,]\\d+)?)?"
                + "\\s*(?<half>[AaPp]\\.?[Mm]\\b\\.?)?";
    }

    /** @param zone of times that come without one, or with a name that nobody knows */
    FeedTime(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** Empty where the text names no time. */
    Optional<IsoTime> read(String text) {
        String stripped = text.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (EPOCH_SECONDS.matcher(stripped).matches()) {
                return Optional.of(IsoTime.of(
                        Instant.ofEpochSecond(Long.parseLong(stripped)).toString()));
            }
            for (Pattern form : FORMS) {
                Matcher parts = form.matcher(stripped);
                if (parts.matches()) {
                    return Optional.of(time(parts));
                }
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // The 31st of June, the 14th month: no time.
        }
        return Optional.empty();
    }

    private IsoTime time(Matcher parts) {
        LocalDate day = LocalDate.of(
                year(parts.group("year")), month(parts.group("month")), Integer.parseInt(parts.group("day")));
        if (parts.group("hour") == null) {
            return IsoTime.of(day.toString());
        }
        int hour = hour(Integer.parseInt(parts.group("hour")), Optional.ofNullable(parts.group("half")));
        int second = parts.group("second") == null ? 0 : Integer.parseInt(parts.group("second"));
        // A leap second is the last one of its minute; the hour 24 is the next day's first.
        LocalTime time = LocalTime.of(hour % 24, Integer.parseInt(parts.group("minute")), Math.min(59, second));
        LocalDateTime local = day.plusDays(hour / 24).atTime(time);
        String offset = offset(parts.group("zone").strip(), local)
                .map(ZoneOffset::getId)
                .orElse("");
        return IsoTime.of(local.format(WRITTEN) + offset);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : 1 + MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static int hour(int hour, Optional<String> half) {
        if (hour > 24) {
            throw new DateTimeException("no such hour: " + hour);
        }
        if (half.isEmpty()) {
            return hour;
        }
        boolean afternoon = Character.toLowerCase(half.get().charAt(0)) == 'p';
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private Optional<ZoneOffset> offset(String name, LocalDateTime at) {
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int total = (hours * 60 + minutes) * (offset.group(1).equals("-") ? -1 : 1);
            return Optional.of(ZoneOffset.ofTotalSeconds(total * 60));
        }
        return named(name).or(() -> zone).map(known -> known.getRules().getOffset(at));
    }

    private static Optional<ZoneId> named(String name) {
        if (name.indexOf('/') > 0 && ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        return Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, ZoneId> zones(String resource) {
        try (InputStream in = FeedTime.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> ZoneId.of(words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
