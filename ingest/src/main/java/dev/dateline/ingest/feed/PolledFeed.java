package dev.dateline.ingest.feed;

import dev.dateline.ingest.Bookmark;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.web.Fetched;
import dev.dateline.ingest.web.Fetcher;
import dev.dateline.ingest.web.Validators;
import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One feed, from poll to poll. What a poll gives goes out in pieces that each end with a bookmark which covers them, and only
 * the last one's holds the document's validators: after a restart in between, the server is asked for all of it again and
 * what was given is known. For one thread at a time; pages come from others, one by one.
 */
final class PolledFeed {
    private static final Logger LOG = LoggerFactory.getLogger(PolledFeed.class);
    private static final int PIECE = 200;

    private final WebAddress address;
    private final String key;
    private final Fetcher fetcher;
    private final ReadingRoom room;
    private final Given given;
    private final Deliveries deliveries;
    private FeedPosition position;
    private Round round = new Round(Seen.nothing(), Validators.NONE);
    private int failures;
    private Optional<Duration> asked = Optional.empty();

    PolledFeed(
            WebAddress address,
            FeedPosition position,
            Fetcher fetcher,
            ReadingRoom room,
            Given given,
            Deliveries deliveries) {
        this.address = address;
        this.position = position;
        this.fetcher = fetcher;
        this.room = room;
        this.given = given;
        this.deliveries = deliveries;
        key = key(address);
        position.entries().given().forEach(id -> given.claim(id, key));
    }

    /** Under which a feed's bookmark is kept. */
    static String key(WebAddress address) {
        return "feed:" + address;
    }

    WebAddress address() {
        return address;
    }

    /**
     * What a poll came to.
     *
     * @param next when, from now, the feed is to be polled again
     * @param hostPause for which the whole host is to be left alone
     * @param wanting entries of which the pages are to be fetched and given to {@link #paged}
     * @param further lists to be polled too
     */
    record Polled(Duration next, Duration hostPause, List<Candidate> wanting, List<WebAddress> further) {
        Polled(Duration next, Duration hostPause) {
            this(next, hostPause, List.of(), List.of());
        }
    }

    /** @param interval usual between polls */
    synchronized Polled poll(Duration interval, boolean fullText) throws InterruptedException {
        Fetched fetched = fetcher.fetch(address, position.validators());
        if (fetched instanceof Fetched.Refused refused) {
            boolean busy = refused.status() == 429 || refused.status() == 503;
            return failed(interval, refused.why(), refused.retryAfter().orElse(Duration.ZERO), busy);
        }
        List<Candidate> wanting = List.of();
        List<WebAddress> further = List.of();
        Optional<Duration> fresh = Optional.empty();
        if (fetched instanceof Fetched.Document document) {
            try {
                Feed feed = room.read(
                        document.bytes(),
                        () -> FeedReader.read(document.bytes(), document.contentType(), document.at()));
                asked = feed.interval();
                further = feed.further();
                wanting = give(feed, document, fullText || feed.bare());
            } catch (FeedException e) {
                return failed(interval, e.getMessage(), Duration.ZERO, false);
            } catch (RuntimeException | StackOverflowError e) {
                // One feed must not stop the others.
                LOG.error("feed {} cannot be read", address, e);
                return failed(interval, "reading it failed: " + e, Duration.ZERO, false);
            }
            fresh = document.freshFor();
        } else if (fetched instanceof Fetched.NotModified unchanged) {
            fresh = unchanged.freshFor();
        }
        failures = 0;
        return new Polled(Pace.usual(interval, asked, fresh), Duration.ZERO, wanting, further);
    }

    private Polled failed(Duration interval, String why, Duration owed, boolean busy) throws InterruptedException {
        failures++;
        deliveries.put(List.of(new Item.Failed(address.toString(), why)));
        Duration wait = Pace.max(Pace.afterFailures(interval, failures), owed);
        return new Polled(wait, busy ? owed : Duration.ZERO);
    }

    private List<Candidate> give(Feed feed, Fetched.Document document, boolean fullText) throws InterruptedException {
        // A list of lists is asked for whole each time: what it names is to be known also after a restart.
        Validators validators = feed.further().isEmpty() ? document.validators() : Validators.NONE;
        round = new Round(position.entries(), validators);
        List<Candidate> wanting = new ArrayList<>();
        List<Item> piece = new ArrayList<>();
        List<Candidate.Refused> refused = new ArrayList<>();
        for (Candidate candidate : Candidate.of(feed, address, refused)) {
            round.current.add(candidate.id());
            Optional<Item> item = judge(candidate, fullText);
            item.ifPresentOrElse(piece::add, () -> wanting.add(candidate));
            if (piece.size() >= PIECE) {
                reached(piece, Validators.NONE);
                piece = new ArrayList<>();
            }
        }
        refused.forEach(broken(piece));
        if (feed.left() > 0) {
            piece.add(new Item.Skipped(
                    address.toString(),
                    feed.left() + " entries beyond the first " + Feed.MAX_ENTRIES + " are not read"));
        }
        round.outstanding = wanting.size();
        if (wanting.isEmpty()) {
            finish(piece);
        } else {
            reached(piece, Validators.NONE);
        }
        return wanting;
    }

    private Consumer<Candidate.Refused> broken(List<Item> piece) {
        return refused -> {
            round.current.add(refused.id());
            if (round.seen.look(refused.id(), 0, Seen.NO_TIME) == Seen.Verdict.NEW) {
                round.seen.notice(refused.id(), 0, Seen.NO_TIME);
                piece.add(new Item.Broken(refused.where(), refused.why()));
            }
        };
    }

    /** Empty where the page is wanted first. */
    private Optional<Item> judge(Candidate candidate, boolean fullText) {
        return switch (round.seen.look(candidate.id(), candidate.content(), candidate.time())) {
            case SAME, STALE -> Optional.of(new Item.Unchanged(candidate.where()));
            case FORGOTTEN -> {
                notice(candidate);
                yield Optional.of(new Item.Skipped(
                        candidate.where(), "no newer than what its feed had and has dropped long ago"));
            }
            case NEW, CHANGED -> {
                if (!round.seen.gave(candidate.id()) && !given.claim(candidate.id(), key)) {
                    notice(candidate);
                    yield Optional.of(new Item.Unchanged(candidate.where()));
                }
                yield fullText && candidate.link().isPresent()
                        ? Optional.empty()
                        : Optional.of(found(candidate, candidate.article()));
            }
        };
    }

    /** Gives an entry whose page was asked for, whatever came of that; answers whether it was the last of its poll. */
    synchronized boolean paged(Candidate candidate, Pages.Outcome page) throws InterruptedException {
        List<Item> piece = new ArrayList<>();
        piece.add(item(candidate, page));
        round.outstanding--;
        if (round.outstanding == 0) {
            finish(piece);
            return true;
        }
        reached(piece, Validators.NONE);
        return false;
    }

    private Item item(Candidate candidate, Pages.Outcome page) {
        if (page.article().isEmpty() && candidate.article().body().isEmpty()) {
            notice(candidate);
            given.release(candidate.id(), key);
            return new Item.Failed(candidate.where(), page.why());
        }
        Article article = page.article()
                .map(whole -> Pages.merged(candidate.article(), whole))
                .orElse(candidate.article());
        long id = Fingerprint.of(ArticleId.of(article));
        if (round.seen.gaveForAnother(candidate.id(), id) || !given.claim(id, key)) {
            notice(candidate);
            return new Item.Unchanged(candidate.where());
        }
        Item item = found(candidate, article);
        if (item instanceof Item.Found) {
            round.seen.ledTo(candidate.id(), id);
        }
        return item;
    }

    private Item found(Candidate candidate, Article article) {
        if (!article.hasText()) {
            notice(candidate);
            given.release(candidate.id(), key);
            return new Item.Broken(candidate.where(), "neither title nor text");
        }
        int revision = round.seen.give(candidate.id(), candidate.content(), candidate.time());
        return revision == 1
                ? new Item.Found(article, candidate.where())
                : new Item.Found(article.toBuilder().revision(revision).build(), candidate.where(), true);
    }

    private void notice(Candidate candidate) {
        round.seen.notice(candidate.id(), candidate.content(), candidate.time());
    }

    private void finish(List<Item> piece) throws InterruptedException {
        round.seen.forget(round.current).forEach(id -> given.release(id, key));
        reached(piece, round.validators);
    }

    private void reached(List<Item> piece, Validators validators) throws InterruptedException {
        FeedPosition now = FeedPosition.of(validators, round.seen);
        if (!now.text().equals(position.text())) {
            position = now;
            piece.add(new Item.Reached(new Bookmark(key, now.text()), address.toString()));
        }
        deliveries.put(piece);
    }

    /** One document on its way out. */
    private static final class Round {
        final Seen seen;
        final Validators validators;
        final Set<Long> current = new HashSet<>();
        int outstanding;

        Round(Seen seen, Validators validators) {
            this.seen = seen;
            this.validators = validators;
        }
    }
}
