package dev.dateline.ingest;

import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What is said of all articles of a source at once, for those that do not say it themselves.
 *
 * @param published when they were published
 * @param zone of publication times that have a clock and no zone
 */
public record Defaults(
        Optional<IsoTime> published,
        Optional<Source> source,
        Optional<ZoneId> zone,
        Optional<String> language,
        Optional<String> rights) {
    public static final Defaults NONE =
            new Defaults(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The item with its article filled in, if it has one. */
    public Item fill(Item item) {
        if (equals(NONE)) {
            return item;
        }
        if (item instanceof Item.Found found) {
            return new Item.Found(fill(found.article()), found.where(), found.revised());
        }
        if (item instanceof Item.Embargoed embargoed) {
            return new Item.Embargoed(fill(embargoed.article()), embargoed.until(), embargoed.where());
        }
        return item;
    }

    private Article fill(Article article) {
        return article.toBuilder()
                .published(
                        article.published().map(this::zoned).or(() -> published).orElse(null))
                .source(article.source().or(() -> source).orElse(null))
                .language(article.language().or(() -> language).orElse(null))
                .rights(article.rights().or(() -> rights).orElse(null))
                .build();
    }

    private IsoTime zoned(IsoTime time) {
        if (zone.isEmpty() || time.instant().isPresent() || !time.text().contains("T")) {
            return time;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(time.text());
            return IsoTime.of(
                    time.text() + zone.get().getRules().getOffset(local).getId());
        } catch (DateTimeParseException e) {
            return time;
        }
    }
}
