package dev.dateline.ingest.feed;

import dev.dateline.ingest.format.html.Page;
import dev.dateline.ingest.web.Fetched;
import dev.dateline.ingest.web.Fetcher;
import dev.dateline.ingest.web.Robots;
import dev.dateline.ingest.web.Validators;
import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the pages that entries link to, where robots.txt allows it. Safe for use by several threads. */
final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Fetcher fetcher;
    private final Robots robots;
    private final ReadingRoom room;

    Pages(Fetcher fetcher, Robots robots, ReadingRoom room) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.room = room;
    }

    /**
     * What came of a page.
     *
     * @param why there is no article, if there is none
     * @param worthAnotherTry whether it may be there later
     * @param pause that the host is owed
     */
    record Outcome(Optional<Article> article, String why, boolean worthAnotherTry, Duration pause) {
        static Outcome none(String why, boolean worthAnotherTry, Duration pause) {
            return new Outcome(Optional.empty(), why, worthAnotherTry, pause);
        }
    }

    Outcome fetch(WebAddress address) throws InterruptedException {
        Robots.Verdict verdict = robots.verdict(address);
        if (!verdict.allowed()) {
            return Outcome.none(verdict.why(), false, verdict.delay());
        }
        Fetched fetched = fetcher.fetch(address, Validators.NONE);
        if (fetched instanceof Fetched.Document document) {
            // A redirect may have led to where other rules hold.
            Robots.Verdict there = document.at().equals(address) ? verdict : robots.verdict(document.at());
            return there.allowed()
                    ? room.read(document.bytes(), () -> read(document, verdict.delay()))
                    : Outcome.none(there.why(), false, verdict.delay());
        }
        if (fetched instanceof Fetched.Refused refused) {
            boolean passing = refused.status() == 0 || refused.status() == 429 || refused.status() >= 500;
            return Outcome.none(refused.why(), passing, refused.retryAfter().orElse(verdict.delay()));
        }
        return Outcome.none("not modified, said the server, of what nobody has", false, verdict.delay());
    }

    private static Outcome read(Fetched.Document document, Duration delay) {
        try {
            Optional<Article> article = Page.article(
                    document.bytes(),
                    Decoded.charset(document.contentType()),
                    Optional.of(document.at().toString()));
            return new Outcome(article, article.isPresent() ? "" : "no article on the page", false, delay);
        } catch (RuntimeException | StackOverflowError e) {
            // One page must not stop the others.
            LOG.error("page {} cannot be read", document.at(), e);
            return Outcome.none("reading it failed: " + e, false, delay);
        }
    }

    /** The article of the page, with what only the feed says of it. */
    static Article merged(Article ofEntry, Article ofPage) {
        Article.Builder merged = ofEntry.toBuilder();
        ofPage.title().ifPresent(merged::title);
        ofPage.body().filter(body -> !body.isBlank()).ifPresent(merged::body);
        ofPage.language().ifPresent(merged::language);
        if (ofEntry.source().flatMap(Source::name).isEmpty()) {
            ofPage.source()
                    .flatMap(Source::name)
                    .ifPresent(name -> merged.source(
                            new Source(Optional.of(name), ofEntry.source().flatMap(Source::uri))));
        }
        if (!ofPage.authors().isEmpty()) {
            merged.authors(ofPage.authors());
        }
        if (ofEntry.id().isEmpty()) {
            // The canonical address makes two links to a page one article.
            ofPage.url().ifPresent(merged::url);
        }
        // A time with a zone is worth more than one without, and the feed's word is as good as the page's.
        if (ofEntry.published().flatMap(time -> time.instant()).isEmpty()) {
            ofPage.published().ifPresent(merged::published);
        }
        return merged.build();
    }
}
