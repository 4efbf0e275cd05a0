package dev.dateline.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.wire.IsoTime;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapTest {
    @Test
    void listsPagesWithWhatTheNewsExtensionSays() throws Exception {
        assertThat(entries("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc>https://courier.example/ferries?a=1&amp;b=2</loc>
                <image:image><image:loc>https://courier.example/a.jpg</image:loc><image:title>A ferry</image:title></image:image>
                <news:news>
                  <news:publication><news:name>Harbour Courier</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2017-11-13T09:30:00+00:00</news:publication_date>
                  <news:title>Ferries return</news:title>
                </news:news>
              </url>
              <url><loc> https://courier.example/about </loc><lastmod>2017-11-01</lastmod></url>
              <url><lastmod>2017-11-01</lastmod></url>
            </urlset>
            """))
                .containsExactly(
                        new Sitemap.Page(
                                "https://courier.example/ferries?a=1&b=2",
                                Optional.empty(),
                                Optional.of("Ferries return"),
                                Optional.of(IsoTime.of("2017-11-13T09:30:00+00:00")),
                                Optional.of("Harbour Courier"),
                                Optional.of("en")),
                        new Sitemap.Page(
                                "https://courier.example/about",
                                Optional.of(IsoTime.of("2017-11-01")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void listsFurtherSitemaps() throws Exception {
        assertThat(entries(
                        "<sitemapindex><sitemap><loc>https://courier.example/news.xml</loc></sitemap></sitemapindex>"))
                .containsExactly(new Sitemap.Further("https://courier.example/news.xml", Optional.empty()));
    }

    @Test
    void refusesWhatIsNoSitemap() {
        assertThatThrownBy(() -> entries("<html><url><loc>x</loc></url></html>"))
                .isInstanceOf(MalformedXmlException.class)
                .hasMessage("no sitemap: its first element is html");
    }

    private static List<Sitemap.Entry> entries(String xml) throws Exception {
        List<Sitemap.Entry> entries = new ArrayList<>();
        Sitemap.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), entries::add);
        return entries;
    }
}
