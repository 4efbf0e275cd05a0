package dev.dateline.sink.web;

import dev.dateline.sink.archive.Excerpt;
import dev.dateline.sink.archive.Kept;
import dev.dateline.wire.Article;
import dev.dateline.wire.Dateline;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Timex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An article in a list: what tells it from others, the names it has most, and its dates.
 *
 * @param published as given or found
 * @param arrived when it was published to the raw topic
 * @param place where it was filed
 */
record Card(
        String id,
        Optional<String> title,
        Excerpt excerpt,
        Optional<String> published,
        String arrived,
        Optional<String> source,
        Optional<String> url,
        Optional<String> language,
        Optional<String> place,
        List<Name> names,
        List<Date> dates) {
    private static final int NAMES = 8;
    private static final int DATES = 5;

    /** @param mentions how often the article names it */
    record Name(String key, EntityType type, String name, int mentions) {}

    record Date(String text, String value, Optional<String> from, Optional<String> to, Timex.Relation relation) {}

    static Card of(Kept kept, Optional<String> words) throws IOException {
        EnrichedArticle enriched = kept.article();
        Article article = enriched.article();
        return new Card(
                kept.id(),
                article.title(),
                Excerpt.of(enriched, words),
                enriched.published().value(),
                kept.arrived().orElseThrow().toString(),
                article.source().flatMap(source -> source.name().or(source::uri)),
                article.url().filter(Card::isWeb),
                enriched.language().value(),
                enriched.dateline().flatMap(Dateline::place),
                names(enriched.entities()),
                dates(enriched.dates()));
    }

    /** Only what a page can safely link to: an article may claim any address, also one that is a script. */
    private static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static List<Name> names(List<Entity> entities) {
        return entities.stream()
                .sorted(Comparator.comparingInt(
                                (Entity entity) -> entity.mentions().size())
                        .reversed())
                .limit(NAMES)
                .map(entity -> new Name(
                        entity.key(),
                        entity.type(),
                        entity.name(),
                        entity.mentions().size()))
                .toList();
    }

    private static List<Date> dates(List<Timex> dates) {
        return dates.stream()
                .filter(date -> date.from().isPresent()
                        && date.from().get().getYear() >= 0
                        && date.to().orElseThrow().getYear() <= 9999)
                .limit(DATES)
                .map(date -> new Date(
                        date.text(),
                        date.value(),
                        date.from().map(LocalDate::toString),
                        date.to().map(LocalDate::toString),
                        date.relation()))
                .toList();
    }
}
