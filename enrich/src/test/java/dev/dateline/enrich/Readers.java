package dev.dateline.enrich;

import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Language;
import dev.dateline.wire.Provenance;
import dev.dateline.wire.Published;
import java.util.List;
import java.util.Optional;

/** The least that is a reading: the article, and nothing concluded. */
final class Readers {
    private Readers() {}

    static EnrichedArticle nothing(Article article) {
        return new EnrichedArticle(
                EnrichedArticle.SCHEMA,
                article,
                Published.unknown(),
                Language.unknown(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new Provenance("0.1.0", Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
