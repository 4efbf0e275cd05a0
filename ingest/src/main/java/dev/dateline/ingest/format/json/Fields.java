package dev.dateline.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a JSON object that other programs wrote, where null, an empty string and a missing field mean the same. */
final class Fields {
    private Fields() {}

    /** The text of the first of these fields that has one. */
    static Optional<String> text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            // Python's None, printed instead of written as null.
            if (value.isTextual()
                    && !value.textValue().isBlank()
                    && !value.textValue().equals("None")) {
                return Optional.of(value.textValue());
            }
        }
        return Optional.empty();
    }

    /** The texts of an array, or the one text that stands in its place. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue().strip());
        }
        value.forEach(each -> {
            if (each.isTextual()) {
                texts.add(each.textValue().strip());
            }
        });
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
