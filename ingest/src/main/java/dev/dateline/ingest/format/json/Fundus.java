package dev.dateline.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ingest.format.Extras;
import dev.dateline.ingest.format.Times;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What fundus writes: the body in sections with headlines, or as {@code plaintext}; where it was fetched in {@code html}. */
final class Fundus {
    private Fundus() {}

    static Article article(JsonNode object) {
        return Article.builder()
                .title(Fields.text(object, "title").orElse(null))
                .body(body(object).orElse(null))
                .url(Fields.text(object, "url")
                        .or(() -> Fields.text(object.path("html"), "responded_url", "requested_url"))
                        .orElse(null))
                .authors(Fields.texts(object.path("authors")))
                .language(Fields.text(object, "lang", "language").orElse(null))
                .published(Fields.text(object, "publishing_date")
                        .flatMap(Times::read)
                        .orElse(null))
                .source(Fields.text(object, "publisher").map(Source::named).orElse(null))
                .extra(new Extras()
                        .texts("keywords", Fields.texts(object.path("topics")))
                        .orNull())
                .build();
    }

    private static Optional<String> body(JsonNode object) {
        List<String> paragraphs =
                new ArrayList<>(Fields.texts(object.path("body").path("summary")));
        for (JsonNode section : object.path("body").path("sections")) {
            paragraphs.addAll(Fields.texts(section.path("headline")));
            paragraphs.addAll(Fields.texts(section.path("paragraphs")));
        }
        return paragraphs.isEmpty()
                ? Fields.text(object, "plaintext", "body")
                : Optional.of(String.join("\n\n", paragraphs));
    }
}
