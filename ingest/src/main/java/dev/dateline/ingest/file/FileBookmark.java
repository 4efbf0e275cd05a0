package dev.dateline.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How far a file was read.
 *
 * @param state of the file when its reading began
 * @param at in the format's own words; empty where the format begins from the start
 * @param whole whether it was read to its end
 */
record FileBookmark(FileState state, Optional<String> at, boolean whole) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty where the text was written by something else; then the file is read from its start. */
    static Optional<FileBookmark> parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            FileState state = new FileState(
                    json.path("size").longValue(),
                    json.path("modified").longValue(),
                    json.path("head").longValue());
            return json.path("size").isIntegralNumber()
                    ? Optional.of(new FileBookmark(
                            state,
                            Optional.ofNullable(json.path("at").textValue()),
                            json.path("whole").booleanValue()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        ObjectNode json = JSON.createObjectNode();
        json.put("size", state.size()).put("modified", state.modified()).put("head", state.head());
        at.ifPresent(position -> json.put("at", position));
        return json.put("whole", whole).toString();
    }
}
