package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The publication time that an article's dates are read against.
 *
 * @param value as given or found; a dateline without a year leaves it open ({@code XXXX-11-13})
 * @param from where the value is from
 */
public record Published(Optional<String> value, From from) {
    private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /** Where a publication time is from. */
    public enum From {
        /** The article's own {@code published}. */
        @JsonProperty("given")
        GIVEN,
        /** The date in the article's dateline. */
        @JsonProperty("dateline")
        DATELINE,
        /** A date in the article's URL. */
        @JsonProperty("url")
        URL,
        /** Nowhere: relative dates stay underspecified. */
        @JsonProperty("none")
        NONE
    }

    public Published {
        value = Absent.ifNull(value);
        Absent.required(from, "from");
        Absent.accountedFor(value, from != From.NONE);
        if (value.filter(text -> WHOLE_DAY.matcher(text).matches()).isPresent()) {
            new IsoTime(value.get());
        }
    }

    /** No publication time at all. */
    public static Published unknown() {
        return new Published(Optional.empty(), From.NONE);
    }

    /** The day as written, never converted to another zone; empty where the year is open. */
    public Optional<LocalDate> day() {
        return value.filter(text -> WHOLE_DAY.matcher(text).matches())
                .map(text -> LocalDate.parse(text.substring(0, 10)));
    }
}
