package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FeedSourceTest {
    @AutoClose
    private final FeedSite site = new FeedSite();

    @Test
    void givesTheOldestFirstAndEachOnce() {
        site.server.put(
                "/rss",
                "application/rss+xml",
                FeedSite.rss(FeedSite.item("c", 3, "C."), FeedSite.item("b", 2, "B."), FeedSite.item("a", 1, "A.")));

        site.poll("/rss");

        assertThat(site.committed.found()).first().satisfies(found -> {
            assertThat(found.where()).isEqualTo("https://news.example.org/a");
            assertThat(found.revised()).isFalse();
            Article article = found.article();
            assertThat(article.title()).contains("Title a");
            assertThat(article.body()).contains("A.");
            assertThat(article.url()).contains("https://news.example.org/a");
            assertThat(article.published().orElseThrow().text()).isEqualTo("2017-11-01T09:30:00-05:00");
            assertThat(article.language()).contains("en");
            assertThat(article.source())
                    .contains(new Source(
                            Optional.of("News"),
                            Optional.of(site.server.at("/rss").toString())));
            assertThat(article.id()).isEmpty();
            assertThat(article.revision()).isEmpty();
            assertThat(article.extra().orElseThrow()).hasToString("{\"guid\":\"guid-a\"}");
        });
        assertThat(site.committed.titles()).containsExactly("Title a", "Title b", "Title c");

        site.poll("/rss");

        assertThat(site.committed.items).isEmpty();
        assertThat(site.server.requests()).hasSize(2);
        assertThat(site.server.requests().get(1).ifNoneMatch()).isPresent();
    }

    @Test
    void givesWhatIsNewAndWhatHasChanged() {
        site.server.put(
                "/rss", "application/rss+xml", FeedSite.rss(FeedSite.item("b", 2, "B."), FeedSite.item("a", 1, "A.")));
        site.poll("/rss");
        site.committed.items.clear();
        site.server.put(
                "/rss",
                "application/rss+xml",
                FeedSite.rss(
                        FeedSite.item("c", 3, "C."),
                        FeedSite.item("b", 2, "B, corrected."),
                        FeedSite.item("a", 1, "A.")));

        site.poll("/rss");

        assertThat(site.committed.items)
                .filteredOn(Item.Unchanged.class::isInstance)
                .containsExactly(new Item.Unchanged("https://news.example.org/a"));
        assertThat(site.committed.found()).hasSize(2);
        assertThat(site.committed.found().get(0).revised()).isTrue();
        assertThat(site.committed.found().get(0).article().body()).contains("B, corrected.");
        assertThat(site.committed.found().get(0).article().revision()).hasValue(2);
        assertThat(site.committed.found().get(1).revised()).isFalse();
    }

    @Test
    void takesNoOlderVersionThanItHasSeen() {
        site.server.put("/rss", "application/rss+xml", FeedSite.rss(FeedSite.item("a", 2, "Second version.")));
        site.poll("/rss");
        site.server.put("/rss", "application/rss+xml", FeedSite.rss(FeedSite.item("a", 1, "First version.")));

        site.poll("/rss");

        assertThat(site.committed.titles()).containsExactly("Title a");
    }

    @Test
    void makesOneArticleOfAnItemInSeveralFeeds() {
        site.server.put(
                "/world",
                "application/rss+xml",
                FeedSite.rss(FeedSite.item("a", 1, "A."), FeedSite.item("b", 2, "B.")));
        site.server.put(
                "/sport",
                "application/rss+xml",
                FeedSite.rss(FeedSite.item("b", 2, "B, in other words."), FeedSite.item("c", 3, "C.")));

        site.poll("/world", "/sport");
        assertThat(site.committed.titles()).containsExactlyInAnyOrder("Title a", "Title b", "Title c");

        site.server.put(
                "/world",
                "application/rss+xml",
                FeedSite.rss(FeedSite.item("a", 1, "A."), FeedSite.item("b", 2, "B."), FeedSite.item("d", 4, "D.")));
        site.server.put(
                "/sport",
                "application/rss+xml",
                FeedSite.rss(
                        FeedSite.item("b", 2, "B, in other words."),
                        FeedSite.item("c", 3, "C."),
                        FeedSite.item("d", 4, "D.")));
        site.poll("/world", "/sport");

        assertThat(site.committed.titles()).containsExactly("Title d");
    }

    @Test
    void knowsEntriesThatShareALinkByTheirOwnNames() {
        String item =
                "<item><title>%s</title><link>https://news.example.org/live</link><guid>urn:live:%s</guid></item>";
        site.server.put(
                "/rss", "application/rss+xml", FeedSite.rss(item.formatted("One", 1), item.formatted("Two", 2)));

        site.poll("/rss");

        assertThat(site.committed.found())
                .extracting(found -> ArticleId.of(found.article()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("feed:"));
        assertThat(site.committed.titles()).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void tellsOnceOfAnEntryThatIsNoArticle() {
        site.server.put(
                "/rss",
                "application/rss+xml",
                FeedSite.rss("<item><link>https://news.example.org/x</link></item>", FeedSite.item("a", 1, "A.")));

        site.poll("/rss");

        assertThat(site.committed.items)
                .contains(new Item.Broken("https://news.example.org/x", "neither title nor text"));
        assertThat(site.committed.titles()).containsExactly("Title a");
        site.server.put(
                "/rss",
                "application/rss+xml",
                FeedSite.rss("<item><link>https://news.example.org/x</link></item>", FeedSite.item("b", 2, "B.")));
        site.poll("/rss");
        assertThat(site.committed.items).noneMatch(Item.Broken.class::isInstance);
    }

    @Test
    void failsOneFeedAndReadsTheOthers() {
        site.server.put("/rss", "application/rss+xml", FeedSite.rss(FeedSite.item("a", 1, "A.")));
        site.server.put("/page", "text/html", "<html><body>Moved</body></html>");
        site.server.put("/busy", 503, "text/plain", new byte[0], Map.of("Retry-After", "7200"));

        site.poll("/missing", "/page", "/rss", "/busy");

        assertThat(site.committed.items)
                .contains(
                        new Item.Failed(site.server.at("/missing").toString(), "HTTP 404"),
                        new Item.Failed(site.server.at("/page").toString(), "a page, not a feed"),
                        new Item.Failed(site.server.at("/busy").toString(), "HTTP 503"));
        assertThat(site.committed.titles()).containsExactly("Title a");
    }

    /** None of these hangs, fills memory, reads a file or stops the good one. */
    @Test
    void readsTheGoodFeedAmongHostileOnes() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[50_000_000]);
        }
        site.server.put(
                "/gzip-bomb", 200, "application/rss+xml", bomb.toByteArray(), Map.of("Content-Encoding", "gzip"));
        site.server.put(
                "/xml-bomb",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY a \"" + "lol".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
                        + "\">]>" + FeedSite.rss(FeedSite.item("bomb", 1, "&b;")));
        site.server.put(
                "/external",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + site.server.at("/secret") + "\">]>"
                        + FeedSite.rss(FeedSite.item("external", 1, "&x;")));
        site.server.put("/secret", "text/plain", "secret");
        site.server.put("/circle", 302, "text/plain", new byte[0], Map.of("Location", "/circle"));
        site.server.put("/file", 302, "text/plain", new byte[0], Map.of("Location", "file:///etc/passwd"));
        site.server.put("/deep", "application/rss+xml", "<a>".repeat(100_000));
        site.server.put("/rss", "application/rss+xml", FeedSite.rss(FeedSite.item("good", 1, "Good.")));

        site.poll("/gzip-bomb", "/xml-bomb", "/external", "/circle", "/file", "/deep", "/rss");

        assertThat(site.committed.items)
                .contains(
                        new Item.Failed(site.server.at("/gzip-bomb").toString(), "larger than 1000000 bytes"),
                        new Item.Failed(
                                site.server.at("/circle").toString(),
                                "more than 5 redirects, the last to " + site.server.at("/circle")),
                        new Item.Failed(
                                site.server.at("/file").toString(), "a redirect to nowhere: file:///etc/passwd"),
                        new Item.Failed(site.server.at("/deep").toString(), "no feed: its root is <a>"));
        assertThat(site.server.requests()).noneMatch(request -> request.path().equals("/secret"));
        assertThat(site.committed.found())
                .extracting(found -> found.article().body().orElse(""))
                .contains("Good.", "&b;", "&x;");
    }

    @Test
    void makesOneArticleOfAnItemThatFeedsOfSeveralSourcesHold() throws InterruptedException {
        site.server.put("/a", "application/rss+xml", FeedSite.rss(FeedSite.item("a", 1, "A.")));
        site.server.put(
                "/b", "application/rss+xml", FeedSite.rss(FeedSite.item("a", 1, "A."), FeedSite.item("b", 2, "B.")));
        site.poll("/b");
        site.committed.items.clear();
        Given given = new Given();
        FeedOptions once = new FeedOptions(Duration.ofMinutes(15), true, false);
        FeedSource a = new FeedSource(List.of(site.server.at("/a")), once, FeedSite.FETCH, given);
        FeedSource b = new FeedSource(List.of(site.server.at("/b")), once, FeedSite.FETCH, given);

        a.read(site.committed, site.committed);
        site.server.put("/b", "application/rss+xml", FeedSite.rss(FeedSite.item("c", 3, "C.")));
        b.read(site.committed, site.committed);

        assertThat(site.committed.items).first().isEqualTo(new Item.Unchanged("https://news.example.org/a"));
        assertThat(site.committed.titles()).containsExactly("Title c");
    }
}
