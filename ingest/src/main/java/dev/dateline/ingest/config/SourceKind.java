package dev.dateline.ingest.config;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.feed.Given;
import dev.dateline.ingest.web.FetchSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A kind of source that a file may name: by one key, which says where the articles are. */
interface SourceKind {
    /** All kinds. */
    static List<SourceKind> all(FetchSettings fetching) {
        Given given = new Given();
        return List.of(
                new FilesKind(),
                new WatchKind(),
                FeedKind.feeds(fetching, given),
                FeedKind.opml(fetching, given),
                FeedKind.sitemaps(fetching, given));
    }

    /** The key by which a source is of this kind. */
    String key();

    /** Whether such a source waits for more for ever. */
    boolean lasting();

    /**
     * The source, where nothing is wrong with its fields.
     *
     * @param folder that paths are relative to
     */
    Optional<ArticleSource> open(Fields fields, Path folder);
}
