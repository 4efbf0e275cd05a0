package dev.dateline.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ingest.format.Times;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.Optional;

/** What news-please writes: the text in {@code maintext}, times without a zone. */
final class NewsPlease {
    private NewsPlease() {}

    static Article article(JsonNode object) {
        return Article.builder()
                .title(Fields.text(object, "title", "title_page", "title_rss").orElse(null))
                .body(Fields.text(object, "maintext", "text").orElse(null))
                .url(Fields.text(object, "url").orElse(null))
                .authors(Fields.texts(object.path("authors")))
                .language(Fields.text(object, "language").orElse(null))
                .published(
                        Fields.text(object, "date_publish").flatMap(Times::read).orElse(null))
                .source(Fields.text(object, "source_domain")
                        .map(domain -> new Source(Optional.of(domain), Optional.of("https://" + domain)))
                        .orElse(null))
                .build();
    }
}
