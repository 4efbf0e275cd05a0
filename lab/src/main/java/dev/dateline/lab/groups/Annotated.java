package dev.dateline.lab.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.wire.Article;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An article and who and what it names, annotated by hand. The shipped annotations hold no text but the names: ids, offsets
 * in code points, types. Whoever has the articles can score with them.
 *
 * @param part {@code open}: its errors were looked at; {@code held}: it was only ever scored
 * @param article with its text
 * @param groups in the order in which they are first named
 */
record Annotated(String part, Article article, List<Group> groups) {
    /** Articles whose errors nobody has looked at. */
    static final String HELD = "held";

    private static final String SHIPPED = "reuters-2017.jsonl";

    /** What the shipped annotations and the articles of some files make, and the ids that no file has with as long a text. */
    record Found(List<Annotated> articles, List<String> missing) {}

    /** Joins the shipped annotations with their articles, which are looked for in the files. */
    static Found in(List<String> files) throws IOException {
        Map<String, Article> texts = new HashMap<>();
        new FileSource(files, Defaults.NONE).read(Bookmarks.NONE, item -> {
            if (item instanceof Item.Found found) {
                found.article().id().ifPresent(id -> texts.put(id, found.article()));
            }
        });
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = shipped()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                String id = node.get("doc").asText();
                Optional<Article> article = Optional.ofNullable(texts.get(id)).filter(text -> groups(node).stream()
                        .flatMap(group -> group.mentions().keySet().stream())
                        .allMatch(span -> within(text, span)));
                article.ifPresentOrElse(
                        text -> found.articles()
                                .add(new Annotated(node.get("part").asText(), text, groups(node))),
                        () -> found.missing().add(id));
            }
        }
        return found;
    }

    private static boolean within(Article article, Span span) {
        String text = article.text(span.in());
        return span.end() <= text.codePointCount(0, text.length());
    }

    private static BufferedReader shipped() {
        InputStream in = Optional.ofNullable(Annotated.class.getResourceAsStream(SHIPPED))
                .orElseThrow(() -> new IllegalStateException(SHIPPED + " is not in the jar"));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    static List<Group> groups(JsonNode document) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode entity : document.get("entities")) {
            EntityType type = EntityType.valueOf(entity.get("type").asText());
            Map<Span, EntityType> mentions = new LinkedHashMap<>();
            for (JsonNode mention : entity.get("mentions")) {
                Span span = new Span(
                        Field.valueOf(mention.get("in").asText().toUpperCase(Locale.ROOT)),
                        mention.get("start").asInt(),
                        mention.get("end").asInt());
                mentions.put(
                        span,
                        mention.has("type")
                                ? EntityType.valueOf(mention.get("type").asText())
                                : type);
            }
            groups.add(new Group(type, entity.get("name").asText(), mentions));
        }
        return groups;
    }
}
