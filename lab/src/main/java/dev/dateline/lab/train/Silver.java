package dev.dateline.lab.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.lab.JsonLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A printed text labelled by teachers: {@code {"doc","text","entities":[…],"second":[…],"third":[…]}}, as in {@link Gold}.
 *
 * @param opinions the names that each teacher sees, one to three of them, the best first
 */
public record Silver(String doc, String text, List<List<Gold.Name>> opinions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OPINIONS = List.of("entities", "second", "third");

    /** Hands over the documents of a JSON Lines file, {@code .gz} or not, one after the other. */
    public static void read(Path file, Consumer<Silver> each) throws IOException {
        JsonLines.read(file, document -> {
            List<List<Gold.Name>> opinions = new ArrayList<>();
            for (String opinion : OPINIONS) {
                if (opinions.isEmpty() || document.has(opinion)) {
                    opinions.add(Gold.names(JsonLines.field(document, opinion)));
                }
            }
            each.accept(new Silver(
                    JsonLines.field(document, "doc").asText(),
                    JsonLines.field(document, "text").asText(),
                    opinions));
        });
    }

    /** Writes the document as one line. */
    public void write(BufferedWriter to) {
        ObjectNode node = JSON.createObjectNode().put("doc", doc).put("text", text);
        for (int i = 0; i < opinions.size(); i++) {
            names(opinions.get(i), node.putArray(OPINIONS.get(i)));
        }
        try {
            to.write(node.toString());
            to.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void names(List<Gold.Name> names, ArrayNode array) {
        for (Gold.Name name : names) {
            array.addObject().put("start", name.start()).put("end", name.end()).put("type", name.type());
        }
    }
}
