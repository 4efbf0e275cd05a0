package dev.dateline.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Single dates and entities that two readings of one article see differently, in words. */
final class MarkDifferences {
    private MarkDifferences() {}

    /** Dates are the same mark where they cover the same words, entities where they have the same key. */
    static List<String> between(JsonNode before, JsonNode after) {
        List<String> lines = new ArrayList<>();
        compare(
                "date",
                before.path("dates"),
                after.path("dates"),
                MarkDifferences::place,
                MarkDifferences::date,
                lines);
        compare(
                "entity",
                before.path("entities"),
                after.path("entities"),
                entity -> entity.path("key").asText(),
                MarkDifferences::entity,
                lines);
        return lines;
    }

    private static void compare(
            String what,
            JsonNode before,
            JsonNode after,
            Function<JsonNode, String> identity,
            Function<JsonNode, String> content,
            List<String> lines) {
        Map<String, String> old = contents(before, identity, content);
        Map<String, String> fresh = contents(after, identity, content);
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(fresh.keySet());
        for (String mark : all) {
            if (!old.containsKey(mark)) {
                lines.add("+ " + what + " " + mark + ": " + fresh.get(mark));
            } else if (!fresh.containsKey(mark)) {
                lines.add("- " + what + " " + mark + ": " + old.get(mark));
            } else if (!old.get(mark).equals(fresh.get(mark))) {
                lines.add("~ " + what + " " + mark + ": " + old.get(mark) + " -> " + fresh.get(mark));
            }
        }
    }

    private static Map<String, String> contents(
            JsonNode marks, Function<JsonNode, String> identity, Function<JsonNode, String> content) {
        Map<String, String> contents = new LinkedHashMap<>();
        marks.forEach(
                mark -> contents.merge(identity.apply(mark), content.apply(mark), (one, other) -> one + "; " + other));
        return contents;
    }

    private static String place(JsonNode date) {
        return date.path("in").asText() + " " + padded(date, "start") + "-" + padded(date, "end") + " \""
                + date.path("text").asText() + '"';
    }

    /** Of equal width, so that marks sort in reading order. */
    private static String padded(JsonNode mark, String offset) {
        return String.format("%06d", mark.path(offset).asInt());
    }

    private static String date(JsonNode date) {
        String modified = date.has("mod") ? " " + date.path("mod").asText() : "";
        String days = date.has("from")
                ? " [" + date.path("from").asText() + ", " + date.path("to").asText() + ")"
                : "";
        return date.path("type").asText() + " " + date.path("value").asText() + modified + days + " by "
                + date.path("rule").asText();
    }

    private static String entity(JsonNode entity) {
        StringBuilder mentions = new StringBuilder();
        entity.path("mentions").forEach(mention -> mentions.append(mentions.isEmpty() ? "" : ", ")
                .append(mention.path("in").asText())
                .append(' ')
                .append(mention.path("start").asInt())
                .append('-')
                .append(mention.path("end").asInt()));
        return '"' + entity.path("name").asText() + "\" at " + mentions;
    }
}
