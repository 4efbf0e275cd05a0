package dev.dateline.text.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment of a time of day whose zone the text names. */
final class Instants {
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d):(\\d\\d)(?::(\\d\\d))?");

    private Instants() {}

    static Optional<Instant> of(Resolved resolved) {
        Optional<ZoneId> zone = resolved.zone();
        Matcher time = zone.isEmpty() ? null : TIME.matcher(resolved.value());
        if (time == null || !time.matches()) {
            return Optional.empty();
        }
        int seconds = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        return Optional.of(LocalDate.parse(time.group(1))
                .atStartOfDay()
                .plusHours(Long.parseLong(time.group(2)))
                .plusMinutes(Long.parseLong(time.group(3)))
                .plusSeconds(seconds)
                .atZone(zone.get())
                .toInstant());
    }
}
