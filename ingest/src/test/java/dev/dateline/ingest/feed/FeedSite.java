package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.LoopbackServer;
import dev.dateline.ingest.web.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A news site on this machine, and what a reading of its feeds has committed. */
final class FeedSite implements AutoCloseable {
    static final FetchSettings FETCH =
            new FetchSettings("Dateline test", true, 8, Duration.ofSeconds(20), 1_000_000, Duration.ZERO);

    final Committed committed = new Committed();
    final LoopbackServer server = start();

    @Override
    public void close() {
        server.close();
    }

    private static LoopbackServer start() {
        try {
            return new LoopbackServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void poll(String... paths) {
        read(new FeedOptions(Duration.ofMinutes(15), true, false), paths);
    }

    void read(FeedOptions options, String... paths) {
        List<WebAddress> feeds = Arrays.stream(paths).map(server::at).toList();
        new FeedSource(feeds, options, FETCH).read(committed, committed);
    }

    /** As a news site writes it, with a canonical address of its own. */
    static String page(String title, String text) {
        return """
                <html lang="en"><head><title>%s - News</title><link rel="canonical" href="https://news.example.org/%s">
                <meta property="og:type" content="article"><meta property="og:title" content="%s">
                <meta property="article:published_time" content="2017-11-13T09:30:00-05:00"></head>
                <body><nav>Home Sport</nav><article><h1>%s</h1><p>%s</p></article></body></html>
                """.formatted(title, title, title, title, text);
    }

    static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>News</title><language>en</language>" + String.join("\n", items)
                + "</channel></rss>";
    }

    static String item(String id, int day, String text) {
        return "<item><title>Title %s</title><link>https://news.example.org/%s</link><guid isPermaLink='false'>guid-%s</guid>"
                        .formatted(id, id, id)
                + "<pubDate>%02d Nov 2017 09:30:00 EST</pubDate><description>%s</description></item>"
                        .formatted(day, text);
    }
}
