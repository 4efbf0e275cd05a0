package dev.dateline.ingest.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What a source says of an article beyond the contract's fields, for its {@code extra}; never more than fits there. */
public final class Extras {
    private static final int MOST_TEXTS = 40;
    private static final int LONGEST_TEXT = 80;
    private static final int LONGEST_SENTENCE = 600;

    private final ObjectNode extra = JsonNodeFactory.instance.objectNode();

    /** A word or a sentence; left out where it is empty or longer than one. */
    public Extras text(String name, Optional<String> value) {
        value.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_SENTENCE)
                .ifPresent(text -> extra.put(name, text));
        return this;
    }

    /** Names or codes, the first of them where there are many. */
    public Extras texts(String name, List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.stream()
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_TEXT)
                .distinct()
                .limit(MOST_TEXTS)
                .forEach(array::add);
        if (!array.isEmpty()) {
            extra.set(name, array);
        }
        return this;
    }

    /** A mark that is only ever true. */
    public Extras mark(String name, boolean set) {
        if (set) {
            extra.put(name, true);
        }
        return this;
    }

    /** Null where nothing was said, as {@link dev.dateline.wire.Article.Builder#extra} takes it. */
    public ObjectNode orNull() {
        return extra.isEmpty() ? null : extra;
    }
}
