package dev.dateline.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://News.Example.org/a?b=c, https://news.example.org/a?b=c",
        "HTTP://news.example.org, http://news.example.org",
        "https://news.example.org:8443/a#part, https://news.example.org:8443/a",
        "https://news.example.org/a b|c, https://news.example.org/a%20b%7Cc",
        "https://zürich.example/straße?x=ü, https://xn--zrich-kva.example/stra%C3%9Fe?x=%C3%BC",
        "https://news.example.org/100%25, https://news.example.org/100%25",
        "https://user:secret@news.example.org/, https://news.example.org/",
        "http://[2001:db8::1]:80/x, http://[2001:db8::1]:80/x",
        "' https://news.example.org/ ', https://news.example.org/",
    })
    void readsAddressesAsPeopleWriteThem(String written, String read) {
        assertThat(WebAddress.of(written)).map(WebAddress::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example.org",
                "ftp://news.example.org/",
                "file:///etc/passwd",
                "http://",
                "http:///path",
                "https://:80/",
                "http://a b/",
                "javascript:alert(1)",
                "http://news.example.org:99999/",
                "//x"
            })
    void takesNoOther(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example.org/feeds/rss, /a, https://news.example.org/a",
        "https://news.example.org/feeds/rss, a, https://news.example.org/feeds/a",
        "https://news.example.org/feeds/rss, ../a?x=1#y, https://news.example.org/a?x=1",
        "https://news.example.org/feeds/rss, //cdn.example.org/a, https://cdn.example.org/a",
        "https://news.example.org/feeds/rss, http://other.example/ä, http://other.example/%C3%A4",
        "https://news.example.org, a, https://news.example.org/a",
        "https://news.example.org/feeds/rss, ?p=7, https://news.example.org/feeds/?p=7",
    })
    void resolvesLinks(String at, String link, String to) {
        assertThat(WebAddress.of(at).orElseThrow().resolve(link))
                .map(WebAddress::toString)
                .contains(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:desk@example.org", "javascript:void(0)", "file:///etc/passwd", "http://"})
    void resolvesNothingElse(String link) {
        assertThat(WebAddress.of("https://news.example.org/").orElseThrow().resolve(link))
                .isEmpty();
    }
}
