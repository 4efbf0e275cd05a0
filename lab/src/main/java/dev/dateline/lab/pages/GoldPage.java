package dev.dateline.lab.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of our own making, and what stands on it. {@code index.txt} beside the pages names them.
 *
 * @param name of its file
 * @param html as it would be fetched
 */
public record GoldPage(
        String name,
        byte[] html,
        Optional<String> title,
        Optional<String> published,
        List<String> authors,
        Optional<String> language,
        Optional<String> url,
        List<String> body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All of them. */
    public static List<GoldPage> all() throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        for (String name : new String(resource("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            JsonNode gold = JSON.readTree(resource(name + ".json"));
            pages.add(new GoldPage(
                    name,
                    resource(name + ".html"),
                    text(gold, "title"),
                    text(gold, "published"),
                    texts(gold, "authors"),
                    text(gold, "language"),
                    text(gold, "url"),
                    texts(gold, "body")));
        }
        return pages;
    }

    /** Where it was fetched: not the address that it names for itself. */
    public String fetched() {
        return "https://courier.example/fetched/" + name + "?utm_source=feed";
    }

    private static Optional<String> text(JsonNode gold, String field) {
        return Optional.ofNullable(gold.path(field).textValue());
    }

    private static List<String> texts(JsonNode gold, String field) {
        List<String> texts = new ArrayList<>();
        gold.path(field).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = GoldPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}
