package dev.dateline.app;

import static dev.dateline.app.IngestRig.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.link.Startup;
import dev.dateline.wire.Kept;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline ingest --config} with a source of each kind, side by side, one of them failing. */
class SourcesFileIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private final Map<String, String> served = new ConcurrentHashMap<>();
    private IngestRig rig;
    private HttpServer web;

    @BeforeEach
    void start() throws IOException {
        rig = new IngestRig(data);
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            byte[] body =
                    served.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        rig.endAll();
        web.stop(0);
        rig.close();
    }

    @Test
    void readsSourcesOfEveryKindSideBySideAndGoesOnAfterAKill() throws Exception {
        Path config = sources();
        keepAnOldRevision("agencies:revision:wire:urn:old");
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            String[] arguments = {"--config", config.toString(), "--allow-private", "--http-port", "0"};
            Process first = rig.ingest(folder, raw, arguments);
            await().atMost(PATIENCE).until(() -> raw.read().size() >= 8);

            assertThat(titles(raw))
                    .containsExactlyInAnyOrder(
                            "Line", "Row", "Story 0", "Story 1", "Story 2", "Wire 1", "Feed", "Story 100");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(metrics(first))
                    .contains("dateline_ingest_items_total{outcome=\"new\",source=\"lines\"} 1.0")
                    .contains("dateline_ingest_items_total{outcome=\"rejected\",source=\"lines\"} 1.0")
                    .contains("dateline_ingest_items_total{outcome=\"new\",source=\"crawl\"} 3.0")
                    .contains("dateline_ingest_items_total{outcome=\"new\",source=\"wire\"} 1.0")
                    .contains("dateline_ingest_items_total{outcome=\"failed\",source=\"web\"} 1.0"));
            assertThat(rig.output(first)).contains("lines.jsonl:2: ").contains("/missing: HTTP 404");
            assertThat(rig.kept("agencies:revision:wire:urn:old")).last().isEqualTo(Optional.empty());

            first.destroyForcibly().waitFor();
            Process second = rig.ingest(folder, raw, arguments);
            deliver("two.xml", 2);
            await().atMost(PATIENCE).until(() -> titles(raw).contains("Wire 2"));
            assertThat(titles(raw)).as("nothing comes twice").hasSize(9);

            second.destroy();
            assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(143);
        }
    }

    @Test
    void namesEverythingThatIsWrongAndReadsNothing() throws Exception {
        Path config = Files.writeString(folder.resolve("wrong.yaml"), """
                sources:
                  - name: one
                    files: a.jsonl
                    zone: Mars
                  - name: two
                    feed: no address
                    speling: x
                """);
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            Process ingest = rig.ingest(folder, raw, "--config", config.toString());

            assertThat(IngestRig.exit(ingest)).isEqualTo(1);
            assertThat(rig.output(ingest))
                    .contains("3 settings cannot be used")
                    .contains("wrong.yaml:4: zone is \"Mars\"")
                    .contains("wrong.yaml:6: \"no address\" is no address of the web")
                    .contains("wrong.yaml:7: \"speling\" means nothing here");
            assertThat(raw.read()).isEmpty();
        }
    }

    private Path sources() throws IOException {
        String base = "http://127.0.0.1:" + web.getAddress().getPort();
        Files.writeString(folder.resolve("lines.jsonl"), "{\"title\":\"Line\"}\n{\"title\":7}\n");
        Files.writeString(folder.resolve("table.dat"), "headline,text\nRow,It rained.\n");
        Files.write(folder.resolve("crawl.warc.gz"), NewsFiles.warc(3));
        Files.createDirectory(folder.resolve("incoming"));
        deliver("one.xml", 1);
        // The page that the sitemap lists is the story that the feed links to: one article.
        served.put("/story", NewsFiles.page(100));
        served.put("/rss", """
                <rss><channel><item><title>Feed</title><link>https://news.example.org/feed</link></item>
                <item><title>Story 100</title><link>https://news.example.org/story/100</link></item></channel></rss>
                """);
        served.put(
                "/sitemap.xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + base
                        + "/story</loc></url></urlset>");
        return Files.writeString(folder.resolve("agencies.yaml"), """
                sources:
                  - name: lines
                    files: lines.jsonl
                  - name: table
                    files: table.dat
                    format: csv
                    map: {title: headline, body: text}
                  - name: crawl
                    files: crawl.warc.gz
                  - name: wire
                    watch: incoming
                    format: xml
                  - name: web
                    feed: [BASE/rss, BASE/missing]
                  - name: pages
                    sitemap: BASE/sitemap.xml
                """.replace("BASE", base));
    }

    private void deliver(String name, int number) throws IOException {
        Path written = Files.writeString(folder.resolve(name), """
                <nitf><head><docdata><doc-id regsrc="test" id-string="%d"/></docdata></head><body>
                <body.head><hedline><hl1>Wire %d</hl1></hedline></body.head>
                <body.content><p>It rained.</p></body.content></body></nitf>
                """.formatted(number, number));
        Files.setLastModifiedTime(written, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(written, folder.resolve("incoming").resolve(name));
    }

    private void keepAnOldRevision(String key) {
        Startup.prepare(rig.connection(), List.of(Topics.BOOKMARKS));
        try (var producer = rig.connection().producer("test")) {
            producer.send(new ProducerRecord<>(
                    Topics.BOOKMARKS.name(),
                    null,
                    Instant.now().minus(Duration.ofDays(40)).toEpochMilli(),
                    key.getBytes(UTF_8),
                    Topics.BOOKMARKS.codec().write(Kept.revision(3))));
        }
    }

    private static List<String> titles(IngestRig.RawTopic raw) {
        return raw.read().stream()
                .map(record -> {
                    try {
                        return JSON.readTree(record.value()).path("title").asText();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private String metrics(Process ingest) throws IOException, InterruptedException {
        Matcher address = Pattern.compile("http://\\S+/metrics").matcher(rig.output(ingest));
        assertThat(address.find()).isTrue();
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address.group())).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
