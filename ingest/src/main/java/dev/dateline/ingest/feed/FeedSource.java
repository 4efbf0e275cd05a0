package dev.dateline.ingest.feed;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.Fetcher;
import dev.dateline.ingest.web.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Feeds and news sitemaps, by the thousand, polled by a few threads: each entry is given once, and each change of it. An
 * article that several of them hold is the first one's. Reads once.
 */
public final class FeedSource implements ArticleSource {
    private final List<WebAddress> feeds;
    private final FeedOptions options;
    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final Given given;

    public FeedSource(List<WebAddress> feeds, FeedOptions options, FetchSettings settings) {
        this(feeds, options, settings, new Given());
    }

    /** @param given shared with other sources of the process */
    public FeedSource(List<WebAddress> feeds, FeedOptions options, FetchSettings settings, Given given) {
        this.feeds = feeds.stream().distinct().toList();
        this.given = given;
        given.expect(this.feeds);
        this.options = options;
        this.settings = settings;
        fetcher = new Fetcher(settings);
    }

    @Override
    public void read(Bookmarks bookmarks, Consumer<Item> items) {
        Polling polling = new Polling(options, settings, fetcher, bookmarks, given);
        List<Thread> threads = new ArrayList<>();
        try {
            polling.begin(feeds);
            for (int i = 0; i < settings.threads(); i++) {
                Thread thread = new Thread(polling, "dateline-fetch-" + i);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            for (Optional<List<Item>> piece = polling.next(); piece.isPresent(); piece = polling.next()) {
                piece.get().forEach(items);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // What is being fetched ends with the fetcher, and then its thread sees that it was interrupted.
            threads.forEach(Thread::interrupt);
            fetcher.close();
        }
    }

    @Override
    public long bytesRead() {
        return fetcher.bytesRead();
    }

    @Override
    public OptionalLong bytesTotal() {
        return OptionalLong.empty();
    }
}
