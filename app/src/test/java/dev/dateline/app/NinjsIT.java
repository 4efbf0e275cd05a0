package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.sink.Place;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.csv.CsvPlace;
import dev.dateline.sink.ninjs.NinjsPlace;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.Records;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out as ninjs is ninjs, whatever comes in: read articles, and any others that the contract allows. */
class NinjsIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int COUNT = 300;
    private static final ArticleReader READER = new ArticleReader();

    @Test
    void everyItemIsValidOnTheTopicAndInFiles(@TempDir Path data) throws Exception {
        NinjsSchema schema = NinjsSchema.need("NinjsIT");
        assertThat(schema.violations("{\"uri\":\"urn:x:1\",\"rule\":\"weekday\"}"))
                .as("a judge that sees what is not allowed")
                .isNotEmpty();
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), 0)) {
            Connection connection = Connections.to(broker);
            SinkTopic topic = new SinkTopic(connection, "news.any", 2);
            topic.create();
            List<byte[]> any = any(COUNT);
            topic.publish(0, COUNT, n -> n % 2 == 0 ? read(n) : any.get(n));
            SinkSettings settings = new SinkSettings("news.any", "dead", "ninjs", LONG);
            SinkTopic items = new SinkTopic(connection, "news.ninjs.v1", Topics.ENRICHED.partitions());
            SinkTopic files = new SinkTopic(connection, "news.any", 2);
            try (SinkRun toTopic = start(connection, settings, new NinjsPlace(Optional.empty(), "news.ninjs.v1", 1));
                    SinkRun toFiles = start(
                            connection,
                            new SinkSettings("news.any", "dead", "files", LONG),
                            new NinjsPlace(Optional.of(data.resolve("ninjs")), "unused", 100));
                    SinkRun toCsv = start(connection, settings, new CsvPlace(data.resolve("csv"), 100))) {
                await().atMost(LONG)
                        .until(() -> files.lines(data.resolve("ninjs")).size() >= COUNT
                                && toTopic.missing().isEmpty()
                                && toFiles.missing().isEmpty()
                                && toCsv.missing().isEmpty());
                await().atMost(LONG).until(() -> items.committed().size() >= COUNT);
            }

            List<String> lines = new ArrayList<>(files.lines(data.resolve("ninjs")));
            assertThat(lines).hasSize(COUNT);
            assertThat(items.committed()).containsExactlyInAnyOrderElementsOf(lines);
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(schema.violations(line)).as(line).isEmpty());
            assertThat(lines)
                    .filteredOn(line -> line.contains("\"type\":\"event\""))
                    .hasSizeGreaterThan(COUNT / 3);
            assertThat(lines).filteredOn(line -> line.contains("\"canceled\"")).hasSize(COUNT / 25);
        }
    }

    private static List<byte[]> any(int count) {
        List<byte[]> records = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<EnrichedArticle> articles = Records.enriched().generator(1_000);
            Random random = new Random(1);
            while (records.size() < count) {
                records.add(Json.ENRICHED.write(articles.next(random).value()));
            }
        });
        return records;
    }

    private static SinkRun start(Connection connection, SinkSettings settings, Place place) {
        return new SinkRun(connection, settings, place, new Metrics()).start();
    }

    private static byte[] read(int n) {
        Article article = Article.builder()
                .id("id-" + n)
                .title("Talks " + n)
                .body("PARIS (Reuters) - Anna Berg met the U.N. on Monday, and again in mid-March; she left in 2016.")
                .url("https://example.org/" + n + "?q=a b")
                .published("2017-11-13T10:00+01:00")
                .build();
        return Json.ENRICHED.write(READER.read(article));
    }
}
