package dev.dateline.sink.web;

import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Function;

/** Reads a text that somebody pastes, and keeps nothing of it. */
final class ReadBox {
    private static final int MAX_BYTES = 1 << 20;

    private final Function<Article, EnrichedArticle> reader;

    ReadBox(Function<Article, EnrichedArticle> reader) {
        this.reader = reader;
    }

    void answer(Context ctx) throws RefusedException, IOException {
        Article article = article(JsonBody.read(ctx, MAX_BYTES));
        if (!article.hasText()) {
            throw new RefusedException(400, "neither title nor body holds any text");
        }
        if (article.codePoints() > Article.MAX_CODE_POINTS) {
            throw new RefusedException(
                    413,
                    "title and body have " + article.codePoints() + " characters; at most " + Article.MAX_CODE_POINTS
                            + " are read");
        }
        EnrichedArticle enriched = reader.apply(article.withId(ArticleId.of(article)));
        ctx.contentType("application/json").result(Json.ENRICHED.write(enriched));
    }

    private static Article article(byte[] body) throws RefusedException {
        try {
            return Json.ARTICLE.read(body);
        } catch (MalformedRecordException e) {
            throw new RefusedException(400, e.getMessage());
        }
    }
}
