package dev.dateline.ingest.feed;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.Fetcher;
import dev.dateline.ingest.web.Robots;
import dev.dateline.ingest.web.WebAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Feeds on their timetable; run by each of the threads that fetch. */
final class Polling implements Runnable {
    /** Further feeds wait while so many pages are still to be fetched: their entries are all in memory. */
    private static final int MOST_PAGES = 5_000;

    private static final Duration UNTIL_FEWER_PAGES = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    /** Lists named by others are polled up to this many, or a server could go on naming more. */
    private static final int MOST_FEEDS = 100_000;

    private final FeedOptions options;
    private final Fetcher fetcher;
    private final Bookmarks bookmarks;
    private final ReadingRoom room;
    private final Pages pages;
    private final Timetable<Visit> timetable;
    private final Deliveries deliveries = new Deliveries();
    private final Given given;
    private final Set<WebAddress> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pagesWanted = new AtomicInteger();
    private final AtomicInteger feedsOpen = new AtomicInteger();

    Polling(FeedOptions options, FetchSettings settings, Fetcher fetcher, Bookmarks bookmarks, Given given) {
        this.options = options;
        this.fetcher = fetcher;
        this.bookmarks = bookmarks;
        this.given = given;
        room = new ReadingRoom(settings.maxBytes());
        pages = new Pages(fetcher, new Robots(fetcher, settings), room);
        timetable = new Timetable<>(settings.hostDelay(), System::nanoTime);
    }

    /** Plans the first polls, once all bookmarks were looked at: what one feed gave is not another's to give. */
    void begin(List<WebAddress> feeds) throws InterruptedException {
        given.load(bookmarks);
        known.addAll(feeds);
        feedsOpen.set(feeds.size());
        if (feeds.isEmpty()) {
            deliveries.end();
        }
        feeds.stream().map(this::feed).toList().forEach(feed -> add(feed, Duration.ZERO));
    }

    /** Waits for what comes next; empty at the end, which there is only where each feed is polled once. */
    Optional<List<Item>> next() throws InterruptedException {
        return deliveries.take();
    }

    /** A visit, which says for how long the host is to be left alone beyond the usual. */
    private interface Visit {
        Duration pay() throws InterruptedException;
    }

    @Override
    public void run() {
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

    private PolledFeed feed(WebAddress address) {
        FeedPosition position = bookmarks
                .position(PolledFeed.key(address))
                .map(FeedPosition::read)
                .orElse(FeedPosition.START);
        return new PolledFeed(address, position, fetcher, room, given, deliveries);
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
        polled.further().forEach(this::addFurther);
        pagesWanted.addAndGet(polled.wanting().size());
        for (Candidate candidate : polled.wanting()) {
            add(new Wanted(feed, candidate, polled.next(), 1), Duration.ZERO);
        }
        if (polled.wanting().isEmpty()) {
            over(feed, polled.next());
        }
        return polled.hostPause();
    }

    private void addFurther(WebAddress address) {
        if (known.size() < MOST_FEEDS && known.add(address)) {
            feedsOpen.incrementAndGet();
            add(feed(address), Duration.ZERO);
        }
    }

    /** An entry's page to be fetched. */
    private record Wanted(PolledFeed feed, Candidate candidate, Duration untilNextPoll, int tries) {}

    private void add(Wanted wanted, Duration wait) {
        WebAddress link = wanted.candidate().link().orElseThrow();
        timetable.add(link.host(), wait, () -> page(wanted, link));
    }

    private Duration page(Wanted wanted, WebAddress link) throws InterruptedException {
        Pages.Outcome page = pages.fetch(link);
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
