package dev.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ingest.format.Times;
import dev.dateline.ingest.web.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebAddress at;

    JsonFeedReader(WebAddress at) {
        this.at = at;
    }

    Feed read(String json) throws FeedException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new FeedException("not JSON: " + e.getOriginalMessage());
        }
        if (!root.path("items").isArray()) {
            throw new FeedException("JSON, but no JSON Feed: it has no items");
        }
        List<String> authors = authors(root);
        JsonNode items = root.get("items");
        return new Feed(
                text(root, "title").flatMap(Markup::line),
                text(root, "home_page_url").flatMap(at::resolve),
                text(root, "language"),
                Optional.empty(),
                Optional.empty(),
                elements(items)
                        .filter(JsonNode::isObject)
                        .limit(Feed.MAX_ENTRIES)
                        .map(item -> entry(item, authors))
                        .toList(),
                Math.max(0, items.size() - Feed.MAX_ENTRIES));
    }

    private Entry entry(JsonNode item, List<String> feedAuthors) {
        List<String> authors = authors(item);
        return new Entry(
                text(item, "id"),
                text(item, "url").or(() -> text(item, "external_url")).flatMap(at::resolve),
                text(item, "title").flatMap(Markup::line),
                text(item, "content_html")
                        .flatMap(Markup::text)
                        .or(() -> text(item, "content_text"))
                        .or(() -> text(item, "summary")),
                authors.isEmpty() ? feedAuthors : authors,
                text(item, "date_published").flatMap(Times::read),
                text(item, "date_modified").flatMap(Times::read),
                text(item, "language"),
                Optional.empty(),
                elements(item.path("tags"))
                        .filter(JsonNode::isTextual)
                        .flatMap(tag -> Markup.line(tag.textValue()).stream())
                        .toList());
    }

    private static List<String> authors(JsonNode object) {
        // 1.1 has a list, 1.0 had one.
        return Stream.concat(elements(object.path("authors")), Stream.of(object.path("author")))
                .flatMap(author -> text(author, "name").flatMap(Markup::line).stream())
                .distinct()
                .toList();
    }

    /** A field's text, or its number as text, as some write their ids. */
    private static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return Optional.of(
                        value.isTextual() || value.isNumber() ? value.asText().strip() : "")
                .filter(text -> !text.isEmpty());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
