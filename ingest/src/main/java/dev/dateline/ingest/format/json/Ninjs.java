package dev.dateline.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Bylines;
import dev.dateline.ingest.format.Extras;
import dev.dateline.ingest.format.Release;
import dev.dateline.ingest.format.Times;
import dev.dateline.ingest.format.html.Blocks;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * IPTC's ninjs: 1.x with one headline and one body ({@code body_xhtml}), 2.x and 3.x with arrays of them, 3.x with names
 * in camel case.
 */
final class Ninjs {
    private static final Set<String> WITHOUT_TEXT =
            Set.of("picture", "video", "audio", "graphic", "animation", "event");

    private Ninjs() {}

    static Item item(JsonNode object, String where) {
        Article article = article(object);
        Release release = new Release(Fields.text(object, "pubstatus", "pubStatus"), embargo(object));
        Item item = release.item(article, where);
        String type = Fields.text(object, "type").orElse("text");
        if (!(item instanceof Item.Withdrawn) && (WITHOUT_TEXT.contains(type) || !article.hasText())) {
            return new Item.Skipped(where, "ninjs items of type " + type + " without text are not read");
        }
        return item;
    }

    private static Article article(JsonNode object) {
        Article.Builder article = Article.builder()
                .id(Fields.text(object, "uri").orElse(null))
                .title(headline(object).orElse(null))
                .body(body(object).orElse(null))
                .url(Fields.text(object, "url").orElse(null))
                .authors(Fields.text(object, "byline", "by")
                        .map(Bylines::authors)
                        .orElse(List.of()))
                .language(Fields.text(object, "language").orElse(null))
                .published(Fields.text(object, "versioncreated", "versionCreated", "contentcreated", "contentCreated")
                        .flatMap(Times::read)
                        .orElse(null))
                .source(source(object).map(Source::named).orElse(null))
                .rights(Fields.text(object, "copyrightnotice", "copyrightNotice", "usageterms", "usageTerms")
                        .orElse(null))
                .extra(new Extras()
                        .text("located", located(object))
                        .texts("subjects", names(object, "subject", "subjects"))
                        .texts("keywords", Fields.texts(object.path("keywords")))
                        .orNull());
        JsonNode version = object.path("version");
        if (version.asText().matches("\\d{1,9}")) {
            article.revision(Long.parseLong(version.asText()));
        }
        return article.build();
    }

    private static Optional<String> headline(JsonNode object) {
        return main(object.path("headlines"))
                .flatMap(headline -> Fields.text(headline, "value"))
                .or(() -> Fields.text(object, "headline", "title"))
                .map(Blocks::line);
    }

    /** Marked up where it is: text alone has lost its paragraphs. */
    private static Optional<String> body(JsonNode object) {
        List<JsonNode> bodies = new ArrayList<>();
        object.path("bodies").forEach(bodies::add);
        return bodies.stream()
                .filter(Ninjs::marked)
                .findFirst()
                .or(() -> main(object.path("bodies")))
                .flatMap(body -> Fields.text(body, "value").map(text -> marked(body) ? Blocks.ofFragment(text) : text))
                .or(() -> Fields.text(object, "body_xhtml", "body_html").map(Blocks::ofFragment))
                .or(() -> Fields.text(object, "body_text"));
    }

    private static boolean marked(JsonNode body) {
        String type = Fields.text(body, "contenttype", "contentType").orElse("text/plain");
        return type.contains("html") || type.contains("xml");
    }

    private static Optional<JsonNode> main(JsonNode values) {
        List<JsonNode> all = new ArrayList<>();
        values.forEach(all::add);
        return all.stream()
                .filter(value -> value.path("role").asText().equals("main"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Absent, or an embargo; one that is there but empty lasts until further notice. */
    private static Optional<String> embargo(JsonNode object) {
        JsonNode embargo = object.path("embargoed");
        return embargo.isMissingNode() || embargo.isNull() ? Optional.empty() : Optional.of(embargo.asText());
    }

    private static Optional<String> located(JsonNode object) {
        return Fields.text(object, "located").or(() -> Fields.text(object.path("located"), "name"));
    }

    private static Optional<String> source(JsonNode object) {
        return names(object, "infosource", "infosources", "infoSources").stream()
                .findFirst()
                .or(() -> Fields.text(object, "provider", "copyrightholder", "copyrightHolder"));
    }

    private static List<String> names(JsonNode object, String... fields) {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            object.path(field).forEach(each -> Fields.text(each, "name").ifPresent(names::add));
        }
        return names;
    }
}
