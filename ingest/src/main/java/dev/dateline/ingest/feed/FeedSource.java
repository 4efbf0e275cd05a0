package dev.dateline.ingest.feed;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.Fetched;
import dev.dateline.ingest.web.Fetcher;
import dev.dateline.ingest.web.Robots;
import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Feeds by the thousand, polled by a few threads: each entry is given once, and each change of it. An article that several
 * feeds hold is the first one's. Reads once.
 */
public final class FeedSource implements ArticleSource {
    /** Further feeds wait while so many pages are still to be fetched: their entries are all in memory. */
    private static final int MOST_PAGES = 5_000;

    private static final Duration UNTIL_FEWER_PAGES = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

    private final List<WebAddress> feeds;
    private final FeedOptions options;
    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final Pages pages;
    private final Timetable<Visit> timetable;
    private final Deliveries deliveries = new Deliveries();
    private final AtomicInteger pagesWanted = new AtomicInteger();
    private final AtomicInteger feedsOpen = new AtomicInteger();

    /** @param reader of the article on a page; empty where there is none */
    public FeedSource(
            List<WebAddress> feeds,
            FeedOptions options,
            FetchSettings settings,
            Function<Fetched.Document, Optional<Article>> reader) {
        this.feeds = feeds.stream().distinct().toList();
        this.options = options;
        this.settings = settings;
        fetcher = new Fetcher(settings);
        pages = new Pages(fetcher, new Robots(fetcher, settings), reader);
        timetable = new Timetable<>(settings.hostDelay(), System::nanoTime);
    }

    @Override
    public void read(Bookmarks bookmarks, Consumer<Item> items) {
        List<Thread> threads = new ArrayList<>();
        try {
            plan(bookmarks);
            for (int i = 0; i < settings.threads(); i++) {
                Thread thread = new Thread(this::visit, "dateline-fetch-" + i);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            for (Optional<List<Item>> piece = deliveries.take(); piece.isPresent(); piece = deliveries.take()) {
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

    /** All bookmarks are looked at before the first feed is polled: what one gave is not another's to give. */
    private void plan(Bookmarks bookmarks) throws InterruptedException {
        FeedReader reader = new FeedReader(options.zone());
        Given given = new Given();
        List<PolledFeed> polled = new ArrayList<>();
        for (WebAddress feed : feeds) {
            FeedPosition position = bookmarks
                    .position(PolledFeed.key(feed))
                    .map(FeedPosition::read)
                    .orElse(FeedPosition.START);
            polled.add(new PolledFeed(feed, position, reader, fetcher, given, deliveries));
        }
        feedsOpen.set(polled.size());
        if (polled.isEmpty()) {
            deliveries.end();
        }
        polled.forEach(feed -> add(feed, Duration.ZERO));
    }

    /** A visit, which says for how long the host is to be left alone beyond the usual. */
    private interface Visit {
        Duration pay() throws InterruptedException;
    }

    private void visit() {
        try {
            while (true) {
                Timetable.Turn<Visit> turn = timetable.take();
                Duration pause = Duration.ZERO;
                try {
                    pause = turn.visit().pay();
                } finally {
                    timetable.done(turn, pause);
                }
            }
        } catch (InterruptedException e) {
            // The reading is over.
        }
    }

    private void add(PolledFeed feed, Duration wait) {
        timetable.add(feed.address().host(), wait, () -> poll(feed));
    }

    private Duration poll(PolledFeed feed) throws InterruptedException {
        if (pagesWanted.get() > MOST_PAGES) {
            add(feed, UNTIL_FEWER_PAGES);
            return Duration.ZERO;
        }
        PolledFeed.Polled polled = feed.poll(options.interval(), options.fullText());
        pagesWanted.addAndGet(polled.wanting().size());
        for (Candidate candidate : polled.wanting()) {
            add(new Wanted(feed, candidate, polled.next(), 1), Duration.ZERO);
        }
        if (polled.wanting().isEmpty()) {
            over(feed, polled.next());
        }
        return polled.hostPause();
    }

    /** An entry's page to be fetched. */
    private record Wanted(PolledFeed feed, Candidate candidate, Duration untilNextPoll, int tries) {}

    private void add(Wanted wanted, Duration wait) {
        WebAddress link = wanted.candidate().link().orElseThrow();
        timetable.add(link.host(), wait, () -> page(wanted, link));
    }

    private Duration page(Wanted wanted, WebAddress link) throws InterruptedException {
        Pages.Page page = pages.fetch(link);
        if (page.worthAnotherTry() && wanted.tries() < TRIES) {
            Duration wait = Pace.max(page.pause(), Pace.afterFailures(BETWEEN_TRIES, wanted.tries()));
            add(new Wanted(wanted.feed(), wanted.candidate(), wanted.untilNextPoll(), wanted.tries() + 1), wait);
            return page.pause();
        }
        boolean last = wanted.feed().paged(wanted.candidate(), page);
        pagesWanted.decrementAndGet();
        if (last) {
            over(wanted.feed(), wanted.untilNextPoll());
        }
        return page.pause();
    }

    /** Everything of a poll is given. */
    private void over(PolledFeed feed, Duration wait) throws InterruptedException {
        if (!options.once()) {
            add(feed, wait);
        } else if (feedsOpen.decrementAndGet() == 0) {
            deliveries.end();
        }
    }
}
