package dev.dateline.sink.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;

/**
 * The last article of a page, by what it was sorted by: what comes after it is the same whatever came in meanwhile. As
 * text, {@code published.1510531200000.8796093022331}.
 *
 * @param value the publication or arrival in milliseconds, or a score's bits
 */
public record Cursor(Order order, long value, long place) {
    private static final Pattern FORM = Pattern.compile("(relevance|published|arrived)\\.(-?\\d{1,19})\\.(\\d{1,19})");

    /** Empty where the text is no cursor. */
    public static Optional<Cursor> of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(
                    Order.valueOf(parts.group(1).toUpperCase(java.util.Locale.ROOT)),
                    Long.parseLong(parts.group(2)),
                    Long.parseLong(parts.group(3))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Cursor after(Order order, FieldDoc last) {
        long value = last.fields[0] instanceof Float score ? Float.floatToIntBits(score) : (long) last.fields[0];
        return new Cursor(order, value, (long) last.fields[1]);
    }

    FieldDoc document() {
        Object first = order == Order.RELEVANCE ? (Object) Float.intBitsToFloat((int) value) : (Object) value;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, place});
    }

    @Override
    public String toString() {
        return order.name().toLowerCase(java.util.Locale.ROOT) + "." + value + "." + place;
    }
}
