package dev.dateline.wire;

import java.util.Optional;

/**
 * The line at the head of an article that says where, when and by whom it was filed, such as {@code WASHINGTON, Nov 13
 * (Reuters) -}.
 *
 * @param in the field it stands in
 * @param start its first code point
 * @param end the code point after its last, the dash included
 * @param place as named, in usual capitals
 * @param agency as named, in usual capitals
 * @param date of filing, {@code 2017-11-13}, or {@code XXXX-11-13} where no year is known
 */
public record Dateline(
        Field in, int start, int end, Optional<String> place, Optional<String> agency, Optional<String> date) {
    public Dateline {
        new Span(in, start, end);
        place = Absent.ifNull(place);
        agency = Absent.ifNull(agency);
        date = Absent.ifNull(date);
    }

    public Span span() {
        return new Span(in, start, end);
    }
}
