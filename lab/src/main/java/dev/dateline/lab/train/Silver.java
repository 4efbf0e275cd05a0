package dev.dateline.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

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
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                List<List<Gold.Name>> opinions = new ArrayList<>();
                for (String opinion : OPINIONS) {
                    if (opinions.isEmpty() || node.has(opinion)) {
                        opinions.add(names(node.path(opinion)));
                    }
                }
                each.accept(
                        new Silver(node.path("doc").asText(), node.path("text").asText(), opinions));
            }
        }
    }

    private static List<Gold.Name> names(JsonNode array) {
        List<Gold.Name> names = new ArrayList<>();
        for (JsonNode name : array) {
            names.add(new Gold.Name(
                    name.path("start").asInt(),
                    name.path("end").asInt(),
                    name.path("type").asText()));
        }
        return names;
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
