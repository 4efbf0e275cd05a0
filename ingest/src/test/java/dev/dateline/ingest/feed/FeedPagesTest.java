package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.web.LoopbackServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The pages that entries and sitemaps lead to. */
class FeedPagesTest {
    private static final String LONG_A =
            "The whole of A, which goes on for a while. ".repeat(10).strip();

    @AutoClose
    private final FeedSite site = new FeedSite();

    @Test
    void fetchesTheWholeTextWhereItMay() {
        site.server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
        site.server.put("/open/a", "text/html", FeedSite.page("A", LONG_A));
        site.server.put("/open/d", 302, "text/html", new byte[0], Map.of("Location", "/closed/b"));
        site.server.put("/closed/b", "text/html", FeedSite.page("B", "Not to be read."));
        String item = "<item><title>%s</title><link>%s</link><description>Teaser.</description></item>";
        site.server.put(
                "/rss",
                "application/rss+xml",
                FeedSite.rss(
                        item.formatted("A", "/open/a"),
                        item.formatted("B", "/closed/b"),
                        item.formatted("C", "/open/c"),
                        item.formatted("D", "/open/d")));

        site.read(new FeedOptions(Duration.ofMinutes(15), true, true), "/rss");

        Map<String, String> bodies = site.committed.found().stream()
                .collect(Collectors.toMap(
                        found -> found.article().title().orElseThrow(),
                        found -> found.article().body().orElseThrow()));
        assertThat(bodies)
                .containsEntry("A", LONG_A)
                .containsEntry("B", "Teaser.")
                .containsEntry("C", "Teaser.")
                .containsEntry("D", "Teaser.");
        assertThat(site.server.requests())
                .extracting(LoopbackServer.Request::path)
                .containsOnlyOnce("/robots.txt", "/closed/b");

        site.committed.items.clear();
        site.server.forgetRequests();
        site.read(new FeedOptions(Duration.ofMinutes(15), true, true), "/rss");

        assertThat(site.committed.items).isEmpty();
        assertThat(site.server.requests()).hasSize(1);
    }

    @Test
    void makesOneArticleOfEntriesThatLeadToOnePageAlsoAfterARestart() {
        FeedOptions fullText = new FeedOptions(Duration.ofMinutes(15), true, true);
        String item = "<item><title>Teaser</title><link>%s</link><description>Teaser.</description></item>";
        for (String link : List.of("/from/a", "/also/from/a", "/from/b")) {
            site.server.put(link, "text/html", FeedSite.page("One", LONG_A));
        }
        site.server.put(
                "/a", "application/rss+xml", FeedSite.rss(item.formatted("/from/a"), item.formatted("/also/from/a")));
        site.server.put("/b", "application/rss+xml", FeedSite.rss(item.formatted("/from/b")));

        site.read(fullText, "/a");
        assertThat(site.committed.titles()).containsExactly("One");

        site.read(fullText, "/a", "/b");
        assertThat(site.committed.items)
                .containsExactly(new Item.Unchanged(site.server.at("/from/b").toString()));
    }

    @Test
    void readsThePagesThatANewsSitemapLists() {
        site.server.put("/sitemap.xml", "application/xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>%s</loc></sitemap></sitemapindex>
                """.formatted(site.server.at("/news.xml")));
        site.server.put(
                "/news.xml", "application/xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>%s</loc><news:news><news:publication><news:name>News</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2017-11-13T09:30:00-05:00</news:publication_date><news:title>A</news:title></news:news></url>
                <url><loc>%s</loc></url></urlset>
                """.formatted(site.server.at("/open/a"), site.server.at("/missing")));
        site.server.put("/open/a", "text/html", FeedSite.page("A", LONG_A));

        site.poll("/sitemap.xml");

        assertThat(site.committed.items)
                .contains(new Item.Failed(site.server.at("/missing").toString(), "HTTP 404"));
        assertThat(site.committed.found()).singleElement().satisfies(found -> {
            assertThat(found.article().body()).contains(LONG_A);
            assertThat(found.article().url()).contains("https://news.example.org/A");
            assertThat(found.article().published().orElseThrow().text()).isEqualTo("2017-11-13T09:30:00-05:00");
        });

        site.committed.items.clear();
        site.poll("/sitemap.xml");
        assertThat(site.committed.items).isEmpty();
    }
}
