package dev.dateline.app;

import static dev.dateline.app.IngestRig.PATIENCE;
import static dev.dateline.app.IngestRig.exit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Startup;
import dev.dateline.wire.SchemaAssertions;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sources on a real broker, in processes that are killed: nothing lost, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {
    private static final int PAGES = Integer.getInteger("dateline.sources.pages", 2_000);
    private static final int LINES = 4_000;
    private static final int ARTICLES = PAGES + 2 * LINES;
    private static final int FEEDS = 1_000;
    private static final int ENTRIES = 10;

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private IngestRig rig;

    @BeforeAll
    void start() {
        rig = new IngestRig(data);
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @AfterEach
    void endAll() throws InterruptedException {
        rig.endAll();
    }

    @Test
    void everyArticleOfSeveralSourcesOnceHoweverOftenTheProcessIsKilled() throws Exception {
        Files.writeString(folder.resolve("plain.jsonl"), lines("plain", LINES));
        Files.write(folder.resolve("packed.jsonl.gz"), NewsFiles.gzip(lines("packed", LINES)));
        Files.write(folder.resolve("crawl.warc.gz"), NewsFiles.warc(PAGES));
        Path config = Files.writeString(folder.resolve("three.yaml"), """
                sources:
                  - name: plain
                    files: plain.jsonl
                  - name: packed
                    files: packed.jsonl.gz
                  - name: crawl
                    files: crawl.warc.gz
                """);
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            List<Callable<Boolean>> kills = List.of(
                    () -> raw.read().size() >= ARTICLES / 10,
                    () -> pages(raw) >= PAGES / 5,
                    () -> pages(raw) >= PAGES / 2);
            for (Callable<Boolean> due : kills) {
                Process ingest = rig.ingest(folder, raw, "--config", config.toString());
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(due);
                assertThat(ingest.isAlive()).isTrue();
                ingest.destroyForcibly().waitFor();
            }
            assertThat(pages(raw)).as("in the middle of the archive").isLessThan(PAGES);

            assertThat(exit(rig.ingest(folder, raw, "--config", config.toString())))
                    .isZero();
            assertThat(raw.keys()).hasSize(ARTICLES).doesNotHaveDuplicates();

            Process again = rig.ingest(folder, raw, "--config", config.toString());
            assertThat(exit(again)).isZero();
            assertThat(raw.keys()).as("nothing is left to read").hasSize(ARTICLES);
        }
    }

    @Test
    void everyEntryOfAThousandFeedsOnceHoweverOftenTheProcessIsKilled() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger askedAgain = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] feed = rss(path).getBytes(UTF_8);
            boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
            (known ? askedAgain : asked).incrementAndGet();
            exchange.getResponseHeaders().set("ETag", "\"" + path + "\"");
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : feed.length);
            if (!known) {
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Path opml = Files.writeString(
                folder.resolve("feeds.opml"),
                IntStream.range(0, FEEDS)
                        .mapToObj(i -> "<outline xmlUrl=\"" + base + i + "\"/>")
                        .collect(Collectors.joining("\n", "<opml><body>", "</body></opml>")));
        String[] poll = {"feed", "--once", "--allow-private", "--opml", opml.toString()};
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            for (int percent : new int[] {10, 30, 50}) {
                Process ingest = rig.ingest(folder, raw, poll);
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(() -> raw.read().size() >= FEEDS * ENTRIES * percent / 100);
                assertThat(ingest.isAlive()).isTrue();
                ingest.destroyForcibly().waitFor();
            }
            assertThat(raw.read().size()).isLessThan(FEEDS * ENTRIES);

            Process last = rig.ingest(folder, raw, poll);
            assertThat(exit(last)).as(rig.output(last)).isZero();
            assertThat(raw.keys()).hasSize(FEEDS * ENTRIES).doesNotHaveDuplicates();

            asked.set(0);
            askedAgain.set(0);
            assertThat(exit(rig.ingest(folder, raw, poll))).isZero();
            assertThat(raw.keys()).as("nothing is new").hasSize(FEEDS * ENTRIES);
            assertThat(asked).hasValue(0);
            assertThat(askedAgain).hasValue(FEEDS);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aBrokerThatIsKilledMeanwhileCostsNothingButTime() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String[] arguments = {folder.resolve("broker").toString(), Integer.toString(port)};
        Connection other =
                new Connection(new ConnectionSettings("127.0.0.1:" + port, Duration.ofSeconds(60), Map.of()));
        Process killed = rig.start(folder, CrashProcess.Broker.class, Map.of(), arguments);
        Startup.prepare(other, List.of(Topics.RAW, Topics.BOOKMARKS));
        Path file = Files.writeString(folder.resolve("many.jsonl"), lines("a", ARTICLES));
        Process ingest = rig.start(
                folder,
                Main.class,
                Map.of("DATELINE_BOOTSTRAP_SERVERS", "127.0.0.1:" + port),
                "ingest",
                "--resume",
                file.toString());
        try (IngestRig.RawTopic raw = new IngestRig.RawTopic(other, Topics.RAW.name())) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> raw.read().size() >= ARTICLES / 10);
            killed.destroyForcibly().waitFor();
            Process restarted = rig.start(folder, CrashProcess.Broker.class, Map.of(), arguments);

            assertThat(exit(ingest)).as(rig.output(ingest)).isZero();
            assertThat(raw.keys()).hasSize(ARTICLES).doesNotHaveDuplicates();
            assertThat(restarted.isAlive()).isTrue();
        }
    }

    @Test
    void aSecondProcessUnderTheSameNameStopsTheFirst() throws Exception {
        Path delivered = Files.createDirectory(folder.resolve("delivered"));
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            String[] watch = {"--watch", delivered.toString(), "--name", "twins", "--http-port", "0"};
            deliver(delivered, "one");
            Process first = rig.ingest(folder, raw, watch);
            await().atMost(PATIENCE).until(() -> raw.keys().size() == 1);

            Process second = rig.ingest(folder, raw, watch);
            await().atMost(PATIENCE).until(() -> rig.output(second).contains("Reading;"));
            deliver(delivered, "two");

            assertThat(exit(first)).isEqualTo(1);
            assertThat(rig.output(first))
                    .contains("dateline: Another process has taken over dateline-ingest-twins, and this one stops");
            await().atMost(PATIENCE).until(() -> raw.keys().size() >= 2);
            deliver(delivered, "three");
            await().atMost(PATIENCE).until(() -> raw.keys().size() >= 3);
            assertThat(raw.keys()).containsExactlyInAnyOrder("one", "two", "three");
        }
    }

    @Test
    void anEmbargoedArticleIsPublishedInTimeByTheProcessThatComesAfter() throws Exception {
        Instant began = Instant.now();
        Path any = Files.writeString(folder.resolve("any.txt"), "It rained.");
        try (IngestRig.RawTopic other = rig.rawTopic()) {
            assertThat(exit(rig.ingest(folder, other, any.toString()))).isZero();
        }
        // Later than the first process ends, on this machine today.
        Duration one = Duration.between(began, Instant.now());
        Instant until = Instant.now().plus(one.multipliedBy(3)).truncatedTo(ChronoUnit.SECONDS);
        Path file = Files.writeString(
                folder.resolve("later.json"),
                "{\"uri\":\"urn:later\",\"pubstatus\":\"usable\",\"headline\":\"Rain\",\"body_text\":\"It rained.\","
                        + "\"embargoed\":\"" + until + "\"}");
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            Process first = rig.ingest(folder, raw, "--name", "embargo", file.toString());
            assertThat(exit(first)).as(rig.output(first)).isZero();
            assertThat(rig.output(first))
                    .contains(file + ": under embargo, kept until " + until)
                    .contains("1 read: 0 new, 1 under embargo")
                    .contains("`dateline ingest --release --name embargo`");
            assertThat(raw.keys()).isEmpty();

            Process second = rig.ingest(folder, raw, "--name", "embargo", "--release");
            assertThat(exit(second)).as(rig.output(second)).isZero();
            assertThat(raw.keys()).containsExactly("urn:later");
            assertThat(raw.read().get(0).timestamp()).isGreaterThanOrEqualTo(until.toEpochMilli());
            SchemaAssertions.assertArticle(raw.read().get(0).value());
            assertThat(rig.kept("embargo:embargo:urn:later")).hasSize(2).last().isEqualTo(Optional.empty());
        }
    }

    @Test
    void aBackFillLeavesAloneWhatIsThere() throws Exception {
        Path live = Files.writeString(folder.resolve("live.jsonl"), "{\"id\":\"a\",\"body\":\"the correction\"}");
        Path old = Files.writeString(
                folder.resolve("old.jsonl"), "{\"id\":\"a\",\"body\":\"first\"}\n{\"id\":\"b\",\"body\":\"other\"}");
        try (IngestRig.RawTopic raw = rig.rawTopic()) {
            assertThat(exit(rig.ingest(folder, raw, live.toString()))).isZero();
            Process backFill = rig.ingest(folder, raw, "--if-absent", old.toString());

            assertThat(exit(backFill)).isZero();
            assertThat(rig.output(backFill)).contains("2 read: 1 new, 1 unchanged");
            assertThat(raw.keys()).containsExactlyInAnyOrder("a", "b");
        }
    }

    private static long pages(IngestRig.RawTopic raw) {
        return raw.keys().stream().filter(key -> key.startsWith("url:")).count();
    }

    private static String lines(String id, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"" + id + i + "\",\"body\":\"" + "It rained in Paris. ".repeat(20) + i + "\"}")
                .collect(Collectors.joining("\n"));
    }

    private static String rss(String feed) {
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> "<item><title>Rain</title><link>https://news.example.org" + feed + "/" + i
                        + "</link><description>It rained.</description></item>")
                .collect(Collectors.joining("", "<rss><channel>", "</channel></rss>"));
    }

    private static void deliver(Path folder, String id) throws IOException {
        Path written = Files.writeString(folder.resolve("." + id), "{\"id\":\"" + id + "\",\"body\":\"It rained.\"}");
        Files.setLastModifiedTime(written, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(written, folder.resolve(id + ".json"));
    }
}
