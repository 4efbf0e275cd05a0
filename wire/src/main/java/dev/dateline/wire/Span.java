package dev.dateline.wire;

/**
 * A stretch of an article's text, exactly as it came in.
 *
 * @param in the field it counts in
 * @param start its first code point, from 0
 * @param end the code point after its last
 */
public record Span(Field in, int start, int end) {
    public Span {
        Absent.required(in, "in");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("start " + start + " and end " + end + " are no span");
        }
    }

    /** The characters of the span in its field's text. */
    public String of(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
