package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.web.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document holds, it is a feed or said to be none, and each of its entries is an article or said to be none. */
class FeedReaderFuzzTest {
    private static final WebAddress AT =
            WebAddress.of("https://news.example.org/rss").orElseThrow();

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>News</title><link>https://news.example.org/</link><ttl>30</ttl><item><title>A &amp; b</title>
            <link>/a?x=1</link><guid isPermaLink="false">1</guid><pubDate>Mon, 13 Nov 2017 09:30:00 GMT</pubDate>
            <content:encoded><![CDATA[<p>Text &eacute; <b>bold</b></p>]]></content:encoded></item></channel></rss>
            """;
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/en/"><title type="html">T</title><entry><id>tag:1</id>
            <title>One</title><link href="a.html"/><updated>2017-11-13T09:30:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>
            """;
    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "url": "/a", "title": "One",
             "content_html": "<p>Text</p>", "date_published": "2017-11-13T09:30:00Z", "tags": ["x"], "authors": [{"name": "N"}]}]}
            """;
    private static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/a</loc><lastmod>2017-11-13</lastmod></url></urlset>
            """;

    @Property(tries = 500)
    void readsAnyBytes(@ForAll("bytes") byte[] bytes) {
        read(bytes);
    }

    @Property(tries = 1_000)
    void readsFeedsThatWereDamaged(@ForAll("damaged") byte[] bytes) {
        read(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(60)
    void readsWhatIsMeantToHurt(String what, String document) {
        assertThat(read(document.getBytes(UTF_8))).isLessThanOrEqualTo(Feed.MAX_ENTRIES);
    }

    static List<Arguments> hostile() {
        int many = 100_000;
        String lol = "<!DOCTYPE rss [<!ENTITY a \"lol\">" + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return List.of(
                Arguments.of("an XML bomb", lol + "<rss><channel><item><title>&c;</title></item></channel></rss>"),
                Arguments.of("a sitemap with an XML bomb", lol + "<urlset><url><loc>/&c;</loc></url></urlset>"),
                Arguments.of(
                        "an external entity",
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"),
                Arguments.of("elements in elements", "<rss><channel>" + "<item>".repeat(many)),
                Arguments.of("elements in elements, ended in vain", "<rss>" + "<a>".repeat(many) + "</b>".repeat(many)),
                Arguments.of("markup in markup", "<rss><channel><item><description>" + "&lt;div>".repeat(many)),
                Arguments.of("namespaces", "<rss " + "xmlns:a='b' ".repeat(many) + "><channel/></rss>"),
                Arguments.of("attributes", "<rss " + numbered(" a%d='b'", many / 10) + "><channel/></rss>"),
                Arguments.of("namespaces in namespaces", numbered("<a xmlns:n%d='x'>", 20_000)),
                Arguments.of("entries", "<rss><channel>" + "<item><title>x</title></item>".repeat(many / 10)),
                Arguments.of(
                        "one entry's categories",
                        "<rss><channel><item><title>x</title>" + "<category>c</category>".repeat(many / 10)),
                Arguments.of("less-than signs", "<rss><channel><item><title>" + "<".repeat(many)),
                Arguments.of("ampersands", "<rss><channel><item><title>" + "&".repeat(many)),
                Arguments.of(
                        "spaces",
                        "<rss><channel><item><pubDate>" + " ".repeat(many) + "</pubDate><title>x" + " ".repeat(many)),
                Arguments.of("a name", "<" + "r".repeat(many) + ">"),
                Arguments.of("a comment without end", "<rss><!--" + "-".repeat(many)),
                Arguments.of("arrays in arrays", "{\"items\":" + "[".repeat(many)),
                Arguments.of("a number", "{\"items\":[{\"id\":" + "9".repeat(many) + "}]}"),
                Arguments.of(
                        "a link",
                        "<rss><channel><item><link>" + "a/../".repeat(many)
                                + "</link><title>x</title></item></channel></rss>"),
                Arguments.of(
                        "bases",
                        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='" + "../".repeat(many)
                                + "'><entry><title>x</title></entry></feed>"));
    }

    private static String numbered(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.formatted(i));
        }
        return all.toString();
    }

    /** How many entries it had. */
    private static int read(byte[] bytes) {
        try {
            Feed feed = FeedReader.read(bytes, Optional.of("text/xml"), AT);
            List<Candidate.Refused> refused = new ArrayList<>();
            List<Candidate> candidates = Candidate.of(feed, AT, refused);
            assertThat(candidates.size() + refused.size())
                    .isLessThanOrEqualTo(feed.entries().size());
            assertThat(feed.title().orElse("") + candidates).doesNotContain("root:", "lollollollol");
            return feed.entries().size();
        } catch (FeedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return 0;
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<String> starts =
                Arbitraries.of("", "<rss><channel>", "<feed>", "{\"items\":[", "<urlset>", "<?xml version='1.0'?>");
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        return starts.flatMap(start -> any.map(rest -> {
            byte[] head = start.getBytes(UTF_8);
            byte[] all = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return all;
        }));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> whole = Arbitraries.of(RSS, ATOM, JSON, SITEMAP).map(text -> text.getBytes(UTF_8));
        Arbitrary<List<int[]>> hits = Arbitraries.integers()
                .between(0, 10_000)
                .tuple3()
                .map(three -> new int[] {three.get1(), three.get2(), three.get3()})
                .list()
                .ofMaxSize(8);
        return whole.flatMap(bytes -> hits.map(list -> damaged(bytes, list)));
    }

    /** Bytes overwritten, cut out, or there twice. */
    private static byte[] damaged(byte[] whole, List<int[]> hits) {
        byte[] bytes = whole.clone();
        for (int[] hit : hits) {
            int at = hit[1] % bytes.length;
            int length = Math.min(bytes.length - at, hit[2] % 30);
            switch (hit[0] % 3) {
                case 0 -> bytes[at] = (byte) hit[2];
                case 1 -> System.arraycopy(bytes, at, bytes, bytes.length - length, length);
                default -> Arrays.fill(bytes, at, at + length, (byte) "<>&\"' ".charAt(hit[2] % 6));
            }
        }
        return bytes;
    }
}
