package dev.dateline.wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** In reading, a missing or null value is absent and a missing array is empty; this says it once. */
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

    /** A value that is from somewhere is there, and one that is not is from nowhere. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static void accountedFor(Optional<?> value, boolean fromSomewhere) {
        if (value.isPresent() != fromSomewhere) {
            throw new IllegalArgumentException(
                    fromSomewhere
                            ? "value is missing although from is not none"
                            : "from is none although there is a value");
        }
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
