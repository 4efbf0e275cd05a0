package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * The language of an article's text.
 *
 * @param value a BCP 47 tag
 * @param from where the value is from
 */
public record Language(Optional<String> value, From from) {
    /** Where a language is from. */
    public enum From {
        /** The article's own {@code language}. */
        @JsonProperty("given")
        GIVEN,
        /** The text itself. */
        @JsonProperty("detected")
        DETECTED,
        /** Too little text to say. */
        @JsonProperty("none")
        NONE
    }

    public Language {
        value = Absent.ifNull(value);
        Absent.required(from, "from");
        Absent.accountedFor(value, from != From.NONE);
    }

    public static Language unknown() {
        return new Language(Optional.empty(), From.NONE);
    }
}
