package dev.dateline.ingest.format.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table is which field of an article.
 *
 * @param ofField the columns' names by those of the fields; without any, a column is the field of its own name
 */
public record Columns(Map<String, String> ofField) {
    /** Every column is the field of its own name. */
    public static final Columns BY_NAME = new Columns(Map.of());

    /** The fields that a column can be. */
    public static final List<String> FIELDS =
            List.of("id", "title", "body", "url", "source", "authors", "language", "published", "rights", "revision");

    public Columns {
        ofField = Map.copyOf(ofField);
        ofField.keySet().forEach(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(
                        "no field \"" + field + "\" that a column can be; there are " + String.join(", ", FIELDS));
            }
        });
    }

    /**
     * Reads {@code title=headline,body=text,published=date}.
     *
     * @throws IllegalArgumentException when it is written otherwise, or a field is unknown or named twice
     */
    public static Columns of(String text) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("not field=column: \"" + pair + "\"");
            }
            String field = pair.substring(0, equals).strip();
            if (columns.put(field, pair.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("field \"" + field + "\" is named twice");
            }
        }
        return new Columns(columns);
    }

    /** The number of a field's column in a table with this header; empty where it has none. */
    Optional<Integer> number(String field, List<String> header) {
        String name = ofField.isEmpty() ? field : ofField.getOrDefault(field, "");
        return name.isEmpty()
                ? Optional.empty()
                : header.stream()
                        .filter(column -> column.strip().equalsIgnoreCase(name))
                        .findFirst()
                        .map(header::indexOf);
    }

    /** The columns that were named and that a table with this header does not have. */
    List<String> missing(List<String> header) {
        List<String> there = header.stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
        return ofField.values().stream()
                .filter(column -> !there.contains(column.toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return Arrays.toString(ofField.entrySet().toArray());
    }
}
