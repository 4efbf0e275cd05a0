package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.LoopbackServer;
import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest {
    private static final FetchSettings FETCH =
            new FetchSettings("Dateline test", true, 8, Duration.ofSeconds(20), 1_000_000, Duration.ZERO);

    private static final String LONG_A =
            "The whole of A, which goes on for a while. ".repeat(10).strip();

    private final Committed committed = new Committed();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTheOldestFirstAndEachOnce() {
        server.put("/rss", "application/rss+xml", rss(item("c", 3, "C."), item("b", 2, "B."), item("a", 1, "A.")));

        poll("/rss");

        assertThat(committed.found()).first().satisfies(found -> {
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
                            Optional.of("News"), Optional.of(server.at("/rss").toString())));
            assertThat(article.id()).isEmpty();
            assertThat(article.revision()).isEmpty();
            assertThat(article.extra().orElseThrow()).hasToString("{\"guid\":\"guid-a\"}");
        });
        assertThat(committed.titles()).containsExactly("Title a", "Title b", "Title c");

        poll("/rss");

        assertThat(committed.items).isEmpty();
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).ifNoneMatch()).isPresent();
    }

    @Test
    void givesWhatIsNewAndWhatHasChanged() {
        server.put("/rss", "application/rss+xml", rss(item("b", 2, "B."), item("a", 1, "A.")));
        poll("/rss");
        committed.items.clear();
        server.put(
                "/rss",
                "application/rss+xml",
                rss(item("c", 3, "C."), item("b", 2, "B, corrected."), item("a", 1, "A.")));

        poll("/rss");

        assertThat(committed.items)
                .filteredOn(Item.Unchanged.class::isInstance)
                .containsExactly(new Item.Unchanged("https://news.example.org/a"));
        assertThat(committed.found()).hasSize(2);
        assertThat(committed.found().get(0).revised()).isTrue();
        assertThat(committed.found().get(0).article().body()).contains("B, corrected.");
        assertThat(committed.found().get(0).article().revision()).hasValue(2);
        assertThat(committed.found().get(1).revised()).isFalse();
    }

    @Test
    void takesNoOlderVersionThanItHasSeen() {
        server.put("/rss", "application/rss+xml", rss(item("a", 2, "Second version.")));
        poll("/rss");
        server.put("/rss", "application/rss+xml", rss(item("a", 1, "First version.")));

        poll("/rss");

        assertThat(committed.titles()).containsExactly("Title a");
    }

    @Test
    void makesOneArticleOfAnItemInSeveralFeeds() {
        server.put("/world", "application/rss+xml", rss(item("a", 1, "A."), item("b", 2, "B.")));
        server.put("/sport", "application/rss+xml", rss(item("b", 2, "B, in other words."), item("c", 3, "C.")));

        poll("/world", "/sport");
        assertThat(committed.titles()).containsExactlyInAnyOrder("Title a", "Title b", "Title c");

        server.put("/world", "application/rss+xml", rss(item("a", 1, "A."), item("b", 2, "B."), item("d", 4, "D.")));
        server.put(
                "/sport",
                "application/rss+xml",
                rss(item("b", 2, "B, in other words."), item("c", 3, "C."), item("d", 4, "D.")));
        poll("/world", "/sport");

        assertThat(committed.titles()).containsExactly("Title d");
    }

    @Test
    void knowsEntriesThatShareALinkByTheirOwnNames() {
        String item =
                "<item><title>%s</title><link>https://news.example.org/live</link><guid>urn:live:%s</guid></item>";
        server.put("/rss", "application/rss+xml", rss(item.formatted("One", 1), item.formatted("Two", 2)));

        poll("/rss");

        assertThat(committed.found())
                .extracting(found -> ArticleId.of(found.article()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("feed:"));
        assertThat(committed.titles()).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void tellsOnceOfAnEntryThatIsNoArticle() {
        server.put(
                "/rss",
                "application/rss+xml",
                rss("<item><link>https://news.example.org/x</link></item>", item("a", 1, "A.")));

        poll("/rss");

        assertThat(committed.items).contains(new Item.Broken("https://news.example.org/x", "neither title nor text"));
        assertThat(committed.titles()).containsExactly("Title a");
        server.put(
                "/rss",
                "application/rss+xml",
                rss("<item><link>https://news.example.org/x</link></item>", item("b", 2, "B.")));
        poll("/rss");
        assertThat(committed.items).noneMatch(Item.Broken.class::isInstance);
    }

    @Test
    void failsOneFeedAndReadsTheOthers() {
        server.put("/rss", "application/rss+xml", rss(item("a", 1, "A.")));
        server.put("/page", "text/html", "<html><body>Moved</body></html>");
        server.put("/busy", 503, "text/plain", new byte[0], Map.of("Retry-After", "7200"));

        poll("/missing", "/page", "/rss", "/busy");

        assertThat(committed.items)
                .contains(
                        new Item.Failed(server.at("/missing").toString(), "HTTP 404"),
                        new Item.Failed(server.at("/page").toString(), "a page, not a feed"),
                        new Item.Failed(server.at("/busy").toString(), "HTTP 503"));
        assertThat(committed.titles()).containsExactly("Title a");
    }

    /** None of these hangs, fills memory, reads a file or stops the good one. */
    @Test
    void readsTheGoodFeedAmongHostileOnes() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[50_000_000]);
        }
        server.put("/gzip-bomb", 200, "application/rss+xml", bomb.toByteArray(), Map.of("Content-Encoding", "gzip"));
        server.put(
                "/xml-bomb",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY a \"" + "lol".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
                        + "\">]>" + rss(item("bomb", 1, "&b;")));
        server.put(
                "/external",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + server.at("/secret") + "\">]>"
                        + rss(item("external", 1, "&x;")));
        server.put("/secret", "text/plain", "secret");
        server.put("/circle", 302, "text/plain", new byte[0], Map.of("Location", "/circle"));
        server.put("/file", 302, "text/plain", new byte[0], Map.of("Location", "file:///etc/passwd"));
        server.put("/deep", "application/rss+xml", "<a>".repeat(100_000));
        server.put("/rss", "application/rss+xml", rss(item("good", 1, "Good.")));

        poll("/gzip-bomb", "/xml-bomb", "/external", "/circle", "/file", "/deep", "/rss");

        assertThat(committed.items)
                .contains(
                        new Item.Failed(server.at("/gzip-bomb").toString(), "larger than 1000000 bytes"),
                        new Item.Failed(
                                server.at("/circle").toString(),
                                "more than 5 redirects, the last to " + server.at("/circle")),
                        new Item.Failed(server.at("/file").toString(), "a redirect to nowhere: file:///etc/passwd"),
                        new Item.Failed(server.at("/deep").toString(), "no feed: its root is <a>"));
        assertThat(server.requests()).noneMatch(request -> request.path().equals("/secret"));
        assertThat(committed.found())
                .extracting(found -> found.article().body().orElse(""))
                .contains("Good.", "&b;", "&x;");
    }

    @Test
    void aThousandFeedsPolledTwiceGiveEveryItemOnceForOneConditionalRequestEach() {
        String[] paths = thousandFeeds();

        poll(paths);

        assertThat(committed.titles()).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(server.requests()).hasSize(1_000);

        server.forgetRequests();
        poll(paths);

        assertThat(committed.items).isEmpty();
        assertThat(server.requests()).hasSize(1_000).allMatch(request -> request.ifNoneMatch()
                .isPresent());
    }

    @Test
    void killedInTheMiddleItStillGivesEveryItemOnce() {
        String[] paths = thousandFeeds();
        for (int items : new int[] {1, 1_003, 2_501}) {
            committed.crashAfter(items);
            Assertions.assertThatExceptionOfType(Committed.Crash.class).isThrownBy(() -> poll(paths));
        }
        committed.crashAfter(Integer.MAX_VALUE);

        poll(paths);

        assertThat(committed.titles()).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void killedInTheMiddleOfOneLargeFeedItStillGivesEveryItemOnce() {
        String[] items = IntStream.range(0, 1_500)
                .mapToObj(i -> item("i" + i, 1 + i / 100, "Text " + i))
                .toArray(String[]::new);
        server.put("/rss", "application/rss+xml", rss(items));
        for (int crash : new int[] {150, 350, 199}) {
            committed.crashAfter(crash);
            Assertions.assertThatExceptionOfType(Committed.Crash.class).isThrownBy(() -> poll("/rss"));
        }
        committed.crashAfter(Integer.MAX_VALUE);

        poll("/rss");

        assertThat(committed.titles()).hasSize(1_500).doesNotHaveDuplicates();
    }

    @Test
    void fetchesTheWholeTextWhereItMay() {
        server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
        server.put("/open/a", "text/html", page("A", LONG_A));
        server.put("/open/d", 302, "text/html", new byte[0], Map.of("Location", "/closed/b"));
        server.put("/closed/b", "text/html", page("B", "Not to be read."));
        String item = "<item><title>%s</title><link>%s</link><description>Teaser.</description></item>";
        server.put(
                "/rss",
                "application/rss+xml",
                rss(
                        item.formatted("A", "/open/a"),
                        item.formatted("B", "/closed/b"),
                        item.formatted("C", "/open/c"),
                        item.formatted("D", "/open/d")));

        read(new FeedOptions(Duration.ofMinutes(15), true, true), "/rss");

        Map<String, String> bodies = committed.found().stream()
                .collect(Collectors.toMap(
                        found -> found.article().title().orElseThrow(),
                        found -> found.article().body().orElseThrow()));
        assertThat(bodies)
                .containsEntry("A", LONG_A)
                .containsEntry("B", "Teaser.")
                .containsEntry("C", "Teaser.")
                .containsEntry("D", "Teaser.");
        assertThat(server.requests())
                .extracting(LoopbackServer.Request::path)
                .containsOnlyOnce("/robots.txt", "/closed/b");

        committed.items.clear();
        server.forgetRequests();
        read(new FeedOptions(Duration.ofMinutes(15), true, true), "/rss");

        assertThat(committed.items).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void makesOneArticleOfEntriesThatLeadToOnePageAlsoAfterARestart() {
        FeedOptions fullText = new FeedOptions(Duration.ofMinutes(15), true, true);
        String item = "<item><title>Teaser</title><link>%s</link><description>Teaser.</description></item>";
        for (String link : List.of("/from/a", "/also/from/a", "/from/b")) {
            server.put(link, "text/html", page("One", LONG_A));
        }
        server.put("/a", "application/rss+xml", rss(item.formatted("/from/a"), item.formatted("/also/from/a")));
        server.put("/b", "application/rss+xml", rss(item.formatted("/from/b")));

        read(fullText, "/a");
        assertThat(committed.titles()).containsExactly("One");

        read(fullText, "/a", "/b");
        assertThat(committed.items)
                .containsExactly(new Item.Unchanged(server.at("/from/b").toString()));
    }

    @Test
    void makesOneArticleOfAnItemThatFeedsOfSeveralSourcesHold() throws InterruptedException {
        server.put("/a", "application/rss+xml", rss(item("a", 1, "A.")));
        server.put("/b", "application/rss+xml", rss(item("a", 1, "A."), item("b", 2, "B.")));
        poll("/b");
        committed.items.clear();
        Given given = new Given();
        FeedOptions once = new FeedOptions(Duration.ofMinutes(15), true, false);
        FeedSource a = new FeedSource(List.of(server.at("/a")), once, FETCH, given);
        FeedSource b = new FeedSource(List.of(server.at("/b")), once, FETCH, given);

        a.read(committed, committed);
        server.put("/b", "application/rss+xml", rss(item("c", 3, "C.")));
        b.read(committed, committed);

        assertThat(committed.items).first().isEqualTo(new Item.Unchanged("https://news.example.org/a"));
        assertThat(committed.titles()).containsExactly("Title c");
    }

    @Test
    void readsThePagesThatANewsSitemapLists() {
        server.put("/sitemap.xml", "application/xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>%s</loc></sitemap></sitemapindex>
                """.formatted(server.at("/news.xml")));
        server.put("/news.xml", "application/xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>%s</loc><news:news><news:publication><news:name>News</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2017-11-13T09:30:00-05:00</news:publication_date><news:title>A</news:title></news:news></url>
                <url><loc>%s</loc></url></urlset>
                """.formatted(server.at("/open/a"), server.at("/missing")));
        server.put("/open/a", "text/html", page("A", LONG_A));

        poll("/sitemap.xml");

        assertThat(committed.items)
                .contains(new Item.Failed(server.at("/missing").toString(), "HTTP 404"));
        assertThat(committed.found()).singleElement().satisfies(found -> {
            assertThat(found.article().body()).contains(LONG_A);
            assertThat(found.article().url()).contains("https://news.example.org/A");
            assertThat(found.article().published().orElseThrow().text()).isEqualTo("2017-11-13T09:30:00-05:00");
        });

        committed.items.clear();
        poll("/sitemap.xml");
        assertThat(committed.items).isEmpty();
    }

    private String[] thousandFeeds() {
        List<String> paths = new ArrayList<>();
        for (int feed = 0; feed < 1_000; feed++) {
            String path = "/feeds/" + feed;
            int number = feed;
            server.put(
                    path,
                    "application/rss+xml",
                    rss(IntStream.range(0, 5)
                            .mapToObj(i -> item(number + "-" + i, 1 + i, "Text"))
                            .toArray(String[]::new)));
            paths.add(path);
        }
        return paths.toArray(String[]::new);
    }

    private void poll(String... paths) {
        read(new FeedOptions(Duration.ofMinutes(15), true, false), paths);
    }

    private void read(FeedOptions options, String... paths) {
        List<WebAddress> feeds = Arrays.stream(paths).map(server::at).toList();
        new FeedSource(feeds, options, FETCH).read(committed, committed);
    }

    /** As a news site writes it, with a canonical address of its own. */
    private static String page(String title, String text) {
        return """
                <html lang="en"><head><title>%s - News</title><link rel="canonical" href="https://news.example.org/%s">
                <meta property="og:type" content="article"><meta property="og:title" content="%s">
                <meta property="article:published_time" content="2017-11-13T09:30:00-05:00"></head>
                <body><nav>Home Sport</nav><article><h1>%s</h1><p>%s</p></article></body></html>
                """.formatted(title, title, title, title, text);
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>News</title><language>en</language>" + String.join("\n", items)
                + "</channel></rss>";
    }

    private static String item(String id, int day, String text) {
        return "<item><title>Title %s</title><link>https://news.example.org/%s</link><guid isPermaLink='false'>guid-%s</guid>"
                        .formatted(id, id, id)
                + "<pubDate>%02d Nov 2017 09:30:00 EST</pubDate><description>%s</description></item>"
                        .formatted(day, text);
    }
}
