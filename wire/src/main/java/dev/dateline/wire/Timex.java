package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A temporal expression, after TIMEX3 (TimeML 1.2.1).
 *
 * @param id local to one record, {@code d1}, {@code d2}, …
 * @param in the field it stands in
 * @param start its first code point
 * @param end the code point after its last
 * @param text the characters of the span, as they came
 * @param type of expression
 * @param value TIMEX3's normalised value, such as {@code 2017-11-13}, {@code 2017-W46}, {@code P6Y}, {@code PAST_REF}
 * @param mod TIMEX3's modifier
 * @param edtf its days in ISO 8601-2, level 2
 * @param from the first day it covers
 * @param to the day after the last it covers
 * @param instant the moment of a TIME whose zone is known
 * @param range shared by the two ends of one range
 * @param relation to the day of publication
 * @param anchor what the value was reckoned from: {@code published}, {@code dateline}, {@code none} or a date's id
 * @param rule that read it
 */
public record Timex(
        String id,
        Field in,
        int start,
        int end,
        String text,
        Type type,
        String value,
        Optional<Mod> mod,
        Optional<String> edtf,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Instant> instant,
        Optional<String> range,
        Relation relation,
        String anchor,
        String rule) {

    /** TIMEX3's four types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** TIMEX3's modifiers. */
    public enum Mod {
        BEFORE,
        AFTER,
        ON_OR_BEFORE,
        ON_OR_AFTER,
        LESS_THAN,
        MORE_THAN,
        EQUAL_OR_LESS,
        EQUAL_OR_MORE,
        START,
        MID,
        END,
        APPROX
    }

    /** Where the days of a date lie, seen from the day of publication. */
    public enum Relation {
        @JsonProperty("past")
        PAST,
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("future")
        FUTURE,
        /** The date has no days, or the publication is unknown. */
        @JsonProperty("none")
        NONE
    }

    public Timex {
        Absent.required(id, "id");
        new Span(in, start, end);
        Absent.required(text, "text");
        Absent.required(type, "type");
        Absent.required(value, "value");
        mod = Absent.ifNull(mod);
        edtf = Absent.ifNull(edtf);
        from = Absent.ifNull(from);
        to = Absent.ifNull(to);
        instant = Absent.ifNull(instant);
        range = Absent.ifNull(range);
        Absent.required(relation, "relation");
        Absent.required(anchor, "anchor");
        Absent.required(rule, "rule");
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("from without to, or to without from");
        }
        if (from.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("from " + from.get() + " to " + to.get() + " covers no day");
        }
    }

    public Span span() {
        return new Span(in, start, end);
    }
}
