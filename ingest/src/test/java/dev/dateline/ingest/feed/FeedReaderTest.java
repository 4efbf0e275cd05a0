package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.IsoTime;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
    private static final WebAddress AT =
            WebAddress.of("https://news.example.org/feeds/world.xml").orElseThrow();

    @Test
    void readsRss2() throws FeedException {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                  <title>World &amp; more</title><link>https://news.example.org/</link><language>en-gb</language>
                  <copyright>(c) Example</copyright><ttl>30</ttl>
                  <item>
                    <title>Ferry strike ends</title>
                    <link>/2017/11/ferry?utm_source=rss</link>
                    <guid isPermaLink="false">4711</guid>
                    <pubDate>Mon, 13 Nov 2017 23:30:00 -0500</pubDate>
                    <dc:creator>Ada Winter</dc:creator><dc:creator><![CDATA[Ben &amp; Co]]></dc:creator>
                    <category>Transport</category><category domain="x">Strikes</category>
                    <description>Short.</description>
                    <content:encoded><![CDATA[<p>Ferries sail <b>again</b>.</p><script>track()</script><p>Talks resume on Friday.<br>They said so.</p>]]></content:encoded>
                  </item>
                </channel></rss>
                """);

        assertThat(feed.title()).contains("World & more");
        assertThat(feed.language()).contains("en-gb");
        assertThat(feed.rights()).contains("(c) Example");
        assertThat(feed.interval()).contains(Duration.ofMinutes(30));
        assertThat(feed.site()).contains(address("https://news.example.org/"));
        assertThat(feed.entries())
                .containsExactly(new Entry(
                        Optional.of("4711"),
                        Optional.of(address("https://news.example.org/2017/11/ferry?utm_source=rss")),
                        Optional.of("Ferry strike ends"),
                        Optional.of("Ferries sail again.\n\nTalks resume on Friday.\nThey said so."),
                        List.of("Ada Winter", "Ben & Co"),
                        Optional.of(IsoTime.of("2017-11-13T23:30:00-05:00")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("Transport", "Strikes")));
    }

    @Test
    void readsRss1() throws FeedException {
        Feed feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel rdf:about="x"><title>Science</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
                <item rdf:about="https://news.example.org/a"><title>A comet</title><link>https://news.example.org/a</link>
                <description>It is seen &lt;i&gt;tonight&lt;/i&gt;.</description><d:date>2017-11-13T09:30+01:00</d:date></item>
                </rdf:RDF>
                """);

        assertThat(feed.interval()).contains(Duration.ofHours(6));
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.guid()).contains("https://news.example.org/a");
            assertThat(entry.text()).contains("It is seen tonight.");
            assertThat(entry.published()).contains(IsoTime.of("2017-11-13T09:30+01:00"));
        });
    }

    @Test
    void readsAtomWithRelativeLinksAndItsKindsOfText() throws FeedException {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example.org/en/" xml:lang="de">
                  <title type="html">Bl&amp;ouml;cke</title><author><name>Redaktion</name></author>
                  <link rel="self" href="feed"/><link href="./"/><rights>CC0</rights>
                  <entry xml:base="2017/">
                    <id>tag:example.org,2017:1</id><title type="html">Eins &amp;amp; zwei</title>
                    <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="text/html" href="eins.html"/>
                    <published>2017-11-13T09:30:00Z</published><updated>2017-11-14T08:00:00Z</updated>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein Satz.</p><p>Noch einer.</p></div></content>
                  </entry>
                  <entry>
                    <id>2</id><title>1 &lt; 2</title><updated>2017-11-12T08:00:00Z</updated><author><name>Eva</name></author>
                    <summary>Nur Text &lt;b&gt;</summary><category term="a" label="A"/>
                  </entry>
                </feed>
                """);

        assertThat(feed.title()).contains("Blöcke");
        assertThat(feed.language()).contains("de");
        assertThat(feed.site()).contains(address("https://blog.example.org/en/"));
        Entry one = feed.entries().get(0);
        assertThat(one.title()).contains("Eins & zwei");
        assertThat(one.link()).contains(address("https://blog.example.org/en/2017/eins.html"));
        assertThat(one.text()).contains("Ein Satz.\n\nNoch einer.");
        assertThat(one.published()).contains(IsoTime.of("2017-11-13T09:30:00Z"));
        assertThat(one.updated()).contains(IsoTime.of("2017-11-14T08:00:00Z"));
        assertThat(one.authors()).containsExactly("Redaktion");
        Entry two = feed.entries().get(1);
        assertThat(two.title()).contains("1 < 2");
        assertThat(two.text()).contains("Nur Text <b>");
        assertThat(two.published()).contains(IsoTime.of("2017-11-12T08:00:00Z"));
        assertThat(two.link()).isEmpty();
        assertThat(two.authors()).containsExactly("Eva");
        assertThat(two.categories()).containsExactly("A");
    }

    @Test
    void readsJsonFeed() throws FeedException {
        Feed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Example", "language": "en", "authors": [{"name": "Desk"}],
                 "items": [
                  {"id": 7, "url": "/seven", "title": "Seven", "content_html": "<p>One.</p><p>Two.</p>", "date_published": "2017-11-13T09:30:00-05:00", "tags": ["x"]},
                  {"id": "https://news.example.org/8", "content_text": "Plain <b>", "author": {"name": "Zoe"}},
                  "no item"]}
                """);

        assertThat(feed.entries()).hasSize(2);
        Entry seven = feed.entries().get(0);
        assertThat(seven.guid()).contains("7");
        assertThat(seven.link()).contains(address("https://news.example.org/seven"));
        assertThat(seven.text()).contains("One.\n\nTwo.");
        assertThat(seven.authors()).containsExactly("Desk");
        assertThat(seven.published()).contains(IsoTime.of("2017-11-13T09:30:00-05:00"));
        assertThat(feed.entries().get(1).text()).contains("Plain <b>");
        assertThat(feed.entries().get(1).authors()).containsExactly("Zoe");
    }

    @Test
    void mendsWhatIsNotWellFormed() throws FeedException {
        Feed feed = read("""

                <rss version=2.0><channel><title>Caf&eacute; & Bar</title>
                <item><title>Fish & chips&nbsp;</title><link>https://news.example.org/a b?x=1&y=2</link><pubdate>Mon, 13 Nov 2017 09:30:00 GMT</pubdate>
                <description><p>Markup that <b>nobody</b> escaped</p></description><dc:creator>No Namespace</dc:creator></item>
                <item><title>Not closed</title><link>https://news.example.org/c</link>\u0001\u0000
                """);

        assertThat(feed.title()).contains("Café & Bar");
        Entry first = feed.entries().get(0);
        assertThat(first.title()).contains("Fish & chips");
        assertThat(first.link()).contains(address("https://news.example.org/a%20b?x=1&y=2"));
        assertThat(first.text()).contains("Markup that nobody escaped");
        assertThat(first.authors()).containsExactly("No Namespace");
        assertThat(first.published()).isPresent();
        assertThat(feed.entries().get(1).title()).contains("Not closed");
    }

    @Test
    void knowsNoEntitiesOfADocumentsOwn() throws FeedException {
        Feed feed = read("""
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&b;</title><item><title>T</title><description>&file; stays</description></item></channel></rss>
                """);

        assertThat(feed.title()).contains("&b;");
        assertThat(feed.entries()).singleElement().satisfies(entry -> assertThat(entry.text())
                .contains("&file; stays"));
    }

    @Test
    void readsTheEncodingThatTheBytesAreIn() throws FeedException {
        String rss =
                "<?xml version='1.0' encoding='%s'?><rss><channel><title>Zürich „heute“ — ok</title></channel></rss>";
        Charset windows = Charset.forName("windows-1252");

        assertTitle(rss.formatted("UTF-8").getBytes(UTF_8), "text/xml; charset=ISO-8859-1");
        assertTitle(rss.formatted("ISO-8859-1").getBytes(windows), "text/xml; charset=utf-8");
        assertTitle(rss.formatted("utf-16").getBytes(windows), "text/xml");
        assertTitle(rss.formatted("no-such").getBytes(windows), "text/xml; charset=\"none\"");
        assertTitle(("\uFEFF" + rss.formatted("UTF-8")).getBytes(UTF_16LE), "text/xml");
        assertTitle(("\uFEFF" + rss.formatted("UTF-8")).getBytes(UTF_8), "text/xml");
    }

    private void assertTitle(byte[] bytes, String contentType) throws FeedException {
        assertThat(FeedReader.read(bytes, Optional.of(contentType), AT).title()).contains("Zürich „heute“ — ok");
    }

    @Test
    void prefersTheAddressBehindAForwardingService() throws FeedException {
        Feed feed = read("""
                <rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><title>T</title>
                <link>https://feedproxy.example.com/~r/x</link><feedburner:origLink>https://news.example.org/x</feedburner:origLink></item>
                <item><title>U</title><guid>https://news.example.org/u</guid></item>
                <item><title>V</title><guid isPermaLink="false">https://news.example.org/v</guid></item></channel></rss>
                """);

        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly(
                        Optional.of(address("https://news.example.org/x")),
                        Optional.of(address("https://news.example.org/u")),
                        Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | an empty document",
                "no markup | no feed: there is no XML in it",
                "<svg/> | no feed: its root is <svg>",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head></html> | a page, not a feed; it names its feed https://news.example.org/rss",
                "<!doctype html><html><body>Hello</body></html> | a page, not a feed",
                "{\"a\": 1} | JSON, but no JSON Feed: it has no items",
                "<rss version='2.0'></rss> | RSS without a channel",
            })
    void saysWhatADocumentIsThatIsNoFeed(String document, String why) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(FeedException.class)
                .hasMessage(why);
    }

    private Feed read(String document) throws FeedException {
        return FeedReader.read(document.getBytes(UTF_8), Optional.of("application/xml"), AT);
    }

    private static WebAddress address(String text) {
        return WebAddress.of(text).orElseThrow();
    }
}
