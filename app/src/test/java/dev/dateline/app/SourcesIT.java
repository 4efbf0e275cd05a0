package dev.dateline.app;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sources on a real broker, in processes that are killed: nothing lost, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ARTICLES = 20_000;
    private static final int FEEDS = 1_000;
    private static final int ENTRIES = 10;

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private EmbeddedBroker broker;
    private Connection connection;
    private int topics;

    @BeforeAll
    void start() {
        broker = EmbeddedBroker.start(data, 0);
        connection =
                new Connection(new ConnectionSettings(broker.bootstrapServers(), Duration.ofSeconds(30), Map.of()));
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void everyArticleOfSeveralSourcesOnceHoweverOftenTheProcessIsKilled() throws Exception {
        Files.writeString(folder.resolve("plain.jsonl"), lines("plain", ARTICLES / 2));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.jsonl.gz")))) {
            out.write(lines("packed", ARTICLES / 2).getBytes(UTF_8));
        }
        Path config = Files.writeString(folder.resolve("two.yaml"), """
                sources:
                  - name: plain
                    files: plain.jsonl
                  - name: packed
                    files: packed.jsonl.gz
                """);
        try (RawTopic raw = new RawTopic()) {
            for (int percent : new int[] {10, 30, 50}) {
                Process ingest = ingest(raw.name, "--config", config.toString());
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(() -> raw.read().size() >= ARTICLES * percent / 100);
                assertThat(ingest.isAlive()).isTrue();
                ingest.destroyForcibly().waitFor();
            }
            assertThat(raw.read().size()).isLessThan(ARTICLES);

            assertThat(exit(ingest(raw.name, "--config", config.toString()))).isZero();
            assertThat(raw.keys()).hasSize(ARTICLES).doesNotHaveDuplicates();

            Process again = ingest(raw.name, "--config", config.toString());
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
        try (RawTopic raw = new RawTopic()) {
            for (int percent : new int[] {10, 30, 50}) {
                Process ingest = ingest(raw.name, poll);
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(() -> raw.read().size() >= FEEDS * ENTRIES * percent / 100);
                assertThat(ingest.isAlive()).isTrue();
                ingest.destroyForcibly().waitFor();
            }
            assertThat(raw.read().size()).isLessThan(FEEDS * ENTRIES);

            Process last = ingest(raw.name, poll);
            assertThat(exit(last)).as(output(last)).isZero();
            assertThat(raw.keys()).hasSize(FEEDS * ENTRIES).doesNotHaveDuplicates();

            asked.set(0);
            askedAgain.set(0);
            assertThat(exit(ingest(raw.name, poll))).isZero();
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
        Process killed = start(CrashProcess.Broker.class, Map.of(), arguments);
        Startup.prepare(other, List.of(Topics.RAW, Topics.BOOKMARKS));
        Path file = Files.writeString(folder.resolve("many.jsonl"), lines("a", ARTICLES));
        Process ingest = start(
                Main.class,
                Map.of("DATELINE_BOOTSTRAP_SERVERS", "127.0.0.1:" + port),
                "ingest",
                "--resume",
                file.toString());
        try (RawTopic raw = new RawTopic(other, Topics.RAW.name())) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> raw.read().size() >= ARTICLES / 10);
            killed.destroyForcibly().waitFor();
            Process restarted = start(CrashProcess.Broker.class, Map.of(), arguments);

            assertThat(exit(ingest)).as(output(ingest)).isZero();
            assertThat(raw.keys()).hasSize(ARTICLES).doesNotHaveDuplicates();
            assertThat(restarted.isAlive()).isTrue();
        }
    }

    @Test
    void aSecondProcessUnderTheSameNameStopsTheFirst() throws Exception {
        Path delivered = Files.createDirectory(folder.resolve("delivered"));
        try (RawTopic raw = new RawTopic()) {
            String[] watch = {"--watch", delivered.toString(), "--name", "twins", "--http-port", "0"};
            deliver(delivered, "one");
            Process first = ingest(raw.name, watch);
            await().atMost(PATIENCE).until(() -> raw.keys().size() == 1);

            Process second = ingest(raw.name, watch);
            await().atMost(PATIENCE).until(() -> output(second).contains("Reading;"));
            deliver(delivered, "two");

            assertThat(exit(first)).isEqualTo(1);
            assertThat(output(first))
                    .contains("dateline: Another process has taken over dateline-ingest-twins, and this one stops");
            await().atMost(PATIENCE).until(() -> raw.keys().size() >= 2);
            deliver(delivered, "three");
            await().atMost(PATIENCE).until(() -> raw.keys().size() >= 3);
            assertThat(raw.keys()).containsExactlyInAnyOrder("one", "two", "three");
        }
    }

    @Test
    void anEmbargoedArticleIsPublishedInTimeByTheProcessThatComesAfter() throws Exception {
        Instant until = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.SECONDS);
        Path file = Files.writeString(
                folder.resolve("later.json"),
                "{\"uri\":\"urn:later\",\"pubstatus\":\"usable\",\"headline\":\"Rain\",\"body_text\":\"It rained.\","
                        + "\"embargoed\":\"" + until + "\"}");
        try (RawTopic raw = new RawTopic()) {
            Process first = ingest(raw.name, "--name", "embargo", file.toString());
            assertThat(exit(first)).as(output(first)).isZero();
            assertThat(output(first))
                    .contains(file + ": under embargo, kept until " + until)
                    .contains("1 read: 0 new, 1 under embargo")
                    .contains("`dateline ingest --release --name embargo`");
            assertThat(raw.keys()).isEmpty();

            Process second = ingest(raw.name, "--name", "embargo", "--release");
            assertThat(exit(second)).as(output(second)).isZero();
            assertThat(raw.keys()).containsExactly("urn:later");
            assertThat(raw.read().get(0).timestamp()).isGreaterThanOrEqualTo(until.toEpochMilli());
            SchemaAssertions.assertArticle(raw.read().get(0).value());
            assertThat(kept("embargo:embargo:urn:later")).hasSize(2).last().isEqualTo(Optional.empty());
        }
    }

    @Test
    void aBackFillLeavesAloneWhatIsThere() throws Exception {
        Path live = Files.writeString(folder.resolve("live.jsonl"), "{\"id\":\"a\",\"body\":\"the correction\"}");
        Path old = Files.writeString(
                folder.resolve("old.jsonl"), "{\"id\":\"a\",\"body\":\"first\"}\n{\"id\":\"b\",\"body\":\"other\"}");
        try (RawTopic raw = new RawTopic()) {
            assertThat(exit(ingest(raw.name, live.toString()))).isZero();
            Process backFill = ingest(raw.name, "--if-absent", old.toString());

            assertThat(exit(backFill)).isZero();
            assertThat(output(backFill)).contains("2 read: 1 new, 1 unchanged");
            assertThat(raw.keys()).containsExactlyInAnyOrder("a", "b");
        }
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

    private Process ingest(String rawTopic, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("ingest"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-b", broker.bootstrapServers()));
        Map<String, String> environment =
                Map.of("DATELINE_RAW_TOPIC", rawTopic, "DATELINE_FETCH_HOST_DELAY_MILLIS", "2");
        return start(Main.class, environment, all.toArray(String[]::new));
    }

    private Process start(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        Process process = CrashProcess.start(main, environment, outputOf(processes.size() + 1), arguments);
        processes.add(process);
        return process;
    }

    private String output(Process process) {
        try {
            return Files.readString(outputOf(processes.indexOf(process) + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path outputOf(int number) {
        return folder.resolve("output-" + number + ".txt");
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What was committed under a key of the bookmarks topic, in order; empty for null. */
    private List<Optional<String>> kept(String key) {
        return committed(Topics.BOOKMARKS.name(), 1).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> Optional.ofNullable(record.value()).map(value -> {
                    SchemaAssertions.assertKept(value);
                    return new String(value, UTF_8);
                }))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> committed(String topic, int partitions) {
        try (Consumer<byte[], byte[]> consumer = connection.consumer("test", Optional.empty())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** A raw topic of one test's own, and its committed records as they come. */
    private final class RawTopic implements AutoCloseable {
        private final String name;
        private final Consumer<byte[], byte[]> consumer;
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        RawTopic() {
            this(connection, "raw-" + ++topics);
        }

        RawTopic(Connection connection, String name) {
            this.name = name;
            consumer = connection.consumer("test", Optional.empty());
            Startup.prepare(connection, List.of(Topics.RAW.named(name), Topics.BOOKMARKS));
            consumer.assign(IntStream.range(0, Topics.RAW.partitions())
                    .mapToObj(partition -> new TopicPartition(name, partition))
                    .toList());
        }

        /** Everything committed so far. */
        List<ConsumerRecord<byte[], byte[]>> read() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }

        List<String> keys() {
            return read().stream()
                    .map(record -> new String(record.key(), UTF_8))
                    .toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
