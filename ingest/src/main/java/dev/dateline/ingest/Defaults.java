package dev.dateline.ingest;

import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.util.Optional;

/** What is said of all articles of a source at once, for those that do not say it themselves. */
public record Defaults(Optional<IsoTime> published, Optional<Source> source) {
    public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());

    /** The item with its article filled in, if it has one. */
    public Item fill(Item item) {
        if (item instanceof Item.Found found) {
            return new Item.Found(fill(found.article()), found.where(), found.revised());
        }
        if (item instanceof Item.Embargoed embargoed) {
            return new Item.Embargoed(fill(embargoed.article()), embargoed.until(), embargoed.where());
        }
        return item;
    }

    private Article fill(Article article) {
        boolean dated = article.published().isPresent() || published.isEmpty();
        boolean sourced = article.source().isPresent() || source.isEmpty();
        if (dated && sourced) {
            return article;
        }
        Article.Builder filled = article.toBuilder();
        if (!dated) {
            filled.published(published.get());
        }
        if (!sourced) {
            filled.source(source.get());
        }
        return filled.build();
    }
}
