package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a date-time of ISO 8601, kept exactly as it was written: {@code 2017-11-13}, {@code 2017-11-13T09:30Z},
 * {@code 2017-11-13T09:30:00.5-05:00}, or without a zone {@code 2017-11-13T09:30}.
 *
 * @param text as written
 */
public record IsoTime(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

    /** @throws IllegalArgumentException when the text is not of this form or names no day of the calendar */
    public IsoTime {
        parse(text);
    }

    @JsonCreator
    public static IsoTime of(String text) {
        return new IsoTime(text);
    }

    /** The day as written, never converted to another zone. */
    public LocalDate day() {
        return LocalDate.parse(text.substring(0, 10));
    }

    /** The moment, where a time and a zone were written. */
    public Optional<Instant> instant() {
        return parse(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an ISO 8601 date or date-time: " + shown(text));
        }
        try {
            LocalDate day = LocalDate.parse(parts.group(1));
            if (parts.group(2) == null) {
                return Optional.empty();
            }
            LocalDateTime local = day.atTime(LocalTime.parse(parts.group(2)));
            return Optional.ofNullable(parts.group(3)).map(zone -> local.toInstant(ZoneOffset.of(zone)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such date or time: " + shown(text), e);
        }
    }

    private static String shown(String text) {
        return '"' + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + '"';
    }
}
