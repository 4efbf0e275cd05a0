package dev.dateline.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.lab.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An annotated document: {@code {"doc","text","entities":[{"start","end","type"}]}}, offsets in code points.
 *
 * @param doc its name
 * @param text tokens between white space, a sentence a line
 * @param names annotated
 */
public record Gold(String doc, String text, List<Name> names) {
    /** A name: its offsets and one of {@code PER ORG LOC MISC}. */
    public record Name(int start, int end, String type) {}

    /** The documents of a JSON Lines file. */
    public static List<Gold> read(Path file) throws IOException {
        List<Gold> documents = new ArrayList<>();
        JsonLines.read(
                file,
                document -> documents.add(new Gold(
                        JsonLines.field(document, "doc").asText(),
                        JsonLines.field(document, "text").asText(),
                        names(JsonLines.field(document, "entities")))));
        return documents;
    }

    static List<Name> names(JsonNode array) {
        List<Name> names = new ArrayList<>();
        for (JsonNode name : array) {
            names.add(new Name(
                    JsonLines.field(name, "start").asInt(),
                    JsonLines.field(name, "end").asInt(),
                    JsonLines.field(name, "type").asText()));
        }
        return names;
    }

    /** Writes documents in the same form. */
    public static void write(List<Gold> documents, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Gold document : documents) {
            ObjectNode node = json.createObjectNode();
            node.put("doc", document.doc());
            node.put("text", document.text());
            ArrayNode names = node.putArray("entities");
            for (Name name : document.names()) {
                names.addObject()
                        .put("start", name.start())
                        .put("end", name.end())
                        .put("type", name.type());
            }
            lines.add(node.toString());
        }
        Files.write(file, lines);
    }
}
