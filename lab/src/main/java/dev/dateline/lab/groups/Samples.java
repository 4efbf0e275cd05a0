package dev.dateline.lab.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.wire.Article;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads annotations that give each name's forms and not their places: {@code [{"file","published","entities":{"PERSON":{"Nikki
 * Haley":["nikki haley","haley"]}}}]}. A form is looked for as whole words, the longest first.
 */
final class Samples {
    private final String text;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final boolean[] taken;

    private record Form(String words, EntityType type, Group group) {}

    private Samples(String text) {
        this.text = text;
        taken = new boolean[text.length()];
    }

    static List<Annotated> read(Path file) throws IOException {
        List<Annotated> samples = new ArrayList<>();
        for (JsonNode document : new ObjectMapper().readTree(file.toFile())) {
            String text =
                    Files.readString(file.resolveSibling(document.get("file").asText()));
            Article article = Article.builder()
                    .id(document.get("doc").asText())
                    .body(text)
                    .published(IsoTime.of(document.get("published").asText()))
                    .build();
            samples.add(new Annotated("samples", article, new Samples(text).groups(document.get("entities"))));
        }
        return samples;
    }

    private List<Group> groups(JsonNode entities) {
        List<Form> forms = new ArrayList<>();
        for (String type : List.of("PERSON", "ORGANIZATION", "LOCATION", "MISC")) {
            entities.path(type).properties().forEach(entity -> {
                Group group = group(EntityType.valueOf(type), entity.getKey());
                entity.getValue().forEach(form -> forms.add(new Form(form.asText(), EntityType.valueOf(type), group)));
            });
        }
        forms.sort(Comparator.comparingInt(form -> -form.words().length()));
        forms.forEach(this::mark);
        return List.copyOf(groups.values());
    }

    /** An adjective or a people goes with the place whose name it begins with: {@code Syrians}. */
    private Group group(EntityType type, String name) {
        return groups.values().stream()
                .filter(group -> type == EntityType.MISC && name.startsWith(group.name()))
                .findFirst()
                .orElseGet(() -> groups.computeIfAbsent(name, n -> new Group(type, n, new LinkedHashMap<>())));
    }

    private void mark(Form form) {
        Matcher places = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(form.words()) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        while (places.find()) {
            if (!taken[places.start()] && !taken[places.end() - 1]) {
                for (int i = places.start(); i < places.end(); i++) {
                    taken[i] = true;
                }
                int start = text.codePointCount(0, places.start());
                int end = start + text.codePointCount(places.start(), places.end());
                form.group().mentions().put(new Span(Field.BODY, start, end), form.type());
            }
        }
    }
}
