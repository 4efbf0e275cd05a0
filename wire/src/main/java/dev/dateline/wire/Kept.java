package dev.dateline.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What ingest keeps on the bookmarks topic under a key: how far a reading came, or an article that is held back, or the
 * revision that a source gave last.
 *
 * @param position how far the reading came, in the words of the source that reads
 * @param revision of the article that the key names
 * @param article held back until its time
 * @param until when the article is published
 */
public record Kept(
        Optional<String> position, OptionalLong revision, Optional<Article> article, Optional<Instant> until) {
    public Kept {
        position = Absent.ifNull(position);
        revision = revision == null ? OptionalLong.empty() : revision;
        article = Absent.ifNull(article);
        until = Absent.ifNull(until);
        if (article.isPresent() != until.isPresent()) {
            throw new IllegalArgumentException(until.isPresent() ? "article is missing" : "until is missing");
        }
    }

    public static Kept position(String position) {
        return new Kept(Optional.of(position), OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    public static Kept revision(long revision) {
        return new Kept(Optional.empty(), OptionalLong.of(revision), Optional.empty(), Optional.empty());
    }

    public static Kept until(Instant until, Article article) {
        return new Kept(Optional.empty(), OptionalLong.empty(), Optional.of(article), Optional.of(until));
    }
}
