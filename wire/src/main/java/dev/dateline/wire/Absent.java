package dev.dateline.wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** In reading, a missing or null value is absent and a missing array is empty; these two say it once. */
final class Absent {
    private Absent() {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static <T> Optional<T> ifNull(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /** An unmodifiable copy; empty for null. A null element is malformed. */
    static <T> List<T> ifNull(List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(field + " has a null element");
        }
        return List.copyOf(values);
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
