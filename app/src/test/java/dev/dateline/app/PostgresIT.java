package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.sink.DestinationFailedException;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.postgres.PostgresPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The sink to a database, on a real one. */
class PostgresIT {
    private static final int PARTITIONS = 3;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String TALKS = """
            {"schema":"enriched/1","article":{"id":"ID","title":"Talks","body":"PARIS - Anna Berg saw France on Monday; Berg left.",\
            "url":"https://example.org/talks","source":{"name":"My wire"},"authors":["A, B","C \\"D\\""],"published":"2017-11-13T10:00Z",\
            "extra":{"desk":"world"}},"published":{"value":"2017-11-13T10:00Z","from":"given"},"language":{"value":"en","from":"detected"},\
            "dateline":{"in":"body","start":0,"end":7,"place":"Paris"},"sentences":[],\
            "entities":[{"id":"e1","key":"PERSON:anna berg","type":"PERSON","name":"Anna Berg","aliases":["Berg"],"mentions":[\
            {"in":"body","start":8,"end":17,"text":"Anna Berg","type":"PERSON","how":"name"},\
            {"in":"body","start":40,"end":44,"text":"Berg","type":"PERSON","how":"surname"}]},\
            {"id":"e2","key":"http://www.wikidata.org/entity/Q142","type":"LOCATION","name":"France","aliases":[],\
            "uri":"http://www.wikidata.org/entity/Q142","mentions":[{"in":"body","start":22,"end":28,"text":"France","type":"LOCATION","how":"name"}]}],\
            "dates":[{"id":"d1","in":"body","start":32,"end":38,"text":"Monday","type":"DATE","value":"2017-11-13","edtf":"2017-11-13",\
            "from":"2017-11-13","to":"2017-11-14","relation":"present","anchor":"published","rule":"weekday"}],\
            "provenance":{"version":"0.1.0","rules":"abc"}}""";

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static TestDatabase database;
    private static Connection connection;

    @TempDir
    private Path work;

    private SinkTopic topic;
    private String schema;
    private final List<Process> processes = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = TestDatabase.start("PostgresIT", data);
        broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        connection = Connections.to(broker);
    }

    @AfterAll
    static void stop() throws IOException {
        if (broker != null) {
            broker.close();
            database.close();
        }
    }

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        schema = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        topic = new SinkTopic(connection, "news." + schema, PARTITIONS);
        topic.create();
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void writesAnArticlesRowsAndReplacesAndWithdrawsThemAsAWhole() throws Exception {
        send("a", TALKS.replace("ID", "a"));
        send("b", TALKS.replace("ID", "b"));
        try (SinkRun run = run(database.place(schema), "one")) {
            await().atMost(LONG).until(() -> count("articles") == 2);
            assertThat(rows(
                            "select id, title, source_name, authors, language, published, published_from, published_day,"
                                    + " published_at at time zone 'UTC', place, extra, version, rules, model from articles"
                                    + " order by id"))
                    .startsWith("a|Talks|My wire|{\"A, B\",\"C \\\"D\\\"\"}|en|2017-11-13T10:00Z|given|2017-11-13|"
                            + "2017-11-13 10:00:00|Paris|{\"desk\": \"world\"}|0.1.0|abc|null");
            assertThat(rows("select id, key, type, name, aliases, role, uri from entities where article_id = 'a'"))
                    .containsExactlyInAnyOrder(
                            "e1|PERSON:anna berg|PERSON|Anna Berg|{Berg}|null|null",
                            "e2|http://www.wikidata.org/entity/Q142|LOCATION|France|{}|null|"
                                    + "http://www.wikidata.org/entity/Q142");
            assertThat(rows("select entity_id, field, span_start, span_end, text, type, how from mentions"
                            + " where article_id = 'a'"))
                    .containsExactlyInAnyOrder(
                            "e1|body|8|17|Anna Berg|PERSON|name",
                            "e1|body|40|44|Berg|PERSON|surname",
                            "e2|body|22|28|France|LOCATION|name");
            assertThat(rows(
                            "select id, text, type, value, mod, edtf, from_day, to_day, relation, anchor, rule from dates"
                                    + " where article_id = 'a'"))
                    .containsExactly("d1|Monday|DATE|2017-11-13|null|2017-11-13|2017-11-13|2017-11-14|present|published"
                            + "|weekday");
            assertThat(rows("select key, name, articles from names order by key"))
                    .containsExactly("PERSON:anna berg|Anna Berg|2", "http://www.wikidata.org/entity/Q142|France|2");
            assertThat(rows("select other_name, count(*) from together where key = 'PERSON:anna berg' group by 1"))
                    .containsExactly("France|2");
            assertThat(
                            rows(
                                    "select title, text from calendar where from_day <= '2017-11-13' and to_day > '2017-11-13'"))
                    .containsExactly("Talks|Monday", "Talks|Monday");

            assertThat(examples()).containsExactly(List.of(), List.of("France|2"), List.of("2017-11-13|2"));

            send(
                    "a",
                    TALKS.replace("ID", "a")
                            .replaceAll("\\{\"id\":\"e2\".*?\\}\\]\\}", "")
                            .replace("}]},]", "}]}]"));
            send("b", null);
            await().atMost(LONG).until(() -> count("articles") == 1 && count("entities") == 1);
            assertThat(List.of(count("mentions"), count("dates"))).containsExactly(2L, 1L);
            assertThat(run.missing()).isEmpty();
        }
    }

    @Test
    void holdsEachArticleOnceThroughKills() throws Exception {
        int count = 6_000;
        topic.publish(0, count, PostgresIT::article);
        Map<String, String> settings = environment();
        for (int percent : new int[] {15, 40, 60}) {
            Process killed = member(settings);
            long before = count * percent / 100L;
            await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> reached() >= before);
            assertThat(killed.isAlive()).isTrue();
            killed.destroyForcibly().waitFor();
            assertThat(reached()).as("done at the kill").isLessThan(count);
        }
        member(settings);
        member(settings);
        // As if its first hundred were published again meanwhile, withdrawals too.
        topic.publish(0, 100, PostgresIT::article);
        await().atMost(LONG).until(() -> count("articles") == count - count / 25 && reached() > count + 100);
        for (Process left : processes) {
            left.destroy();
            assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(rows("select id from articles"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, count)
                        .filter(n -> n % 25 != 0)
                        .mapToObj(n -> "id-" + n)
                        .toList());
        assertThat(rows("select count(*), count(distinct article_id) from entities"))
                .containsExactly(2 * (count - count / 25) + "|" + (count - count / 25));
        assertThat(rows("select count(*), count(distinct (article_id, span_start)) from mentions"))
                .containsExactly(3 * (count - count / 25) + "|" + 3 * (count - count / 25));
        assertThat(count("dates")).isEqualTo(count - count / 25);
    }

    @Test
    void refusesWhatTheDatabaseCannotHoldAndKeepsTheRest() throws Exception {
        send(
                "nul",
                TALKS.replace("ID", "nul").replace("PARIS - ", "PARIS \\u0000 ").replace("world", "a\\u0000b"));
        send("n\0l", TALKS.replace("ID", "n\\u0000l"));
        send("huge", TALKS.replace("ID", "huge").replace("\"world\"", "1e999999"));
        send("odd", "{\"schema\":\"enriched/1\"}");
        send("good", TALKS.replace("ID", "good"));
        Metrics metrics = new Metrics();
        try (SinkRun run = new SinkRun(connection, settings("refusing"), database.place(schema), metrics).start()) {
            await().atMost(LONG)
                    .until(() -> count("articles") == 2 && run.missing().isEmpty());
            await().atMost(LONG)
                    .until(() -> metrics.registry().find("dateline.sink.refused").counters().stream()
                                    .mapToDouble(counter -> counter.count())
                                    .sum()
                            == 3);
        }

        assertThat(rows("select id, substr(body, 1, 8), extra from articles order by id"))
                .containsExactly("good|PARIS - |{\"desk\": \"world\"}", "nul|PARIS \uFFFD |{\"desk\": \"a\uFFFDb\"}");
        assertThat(metrics.registry().find("dateline.sink.refused").counters())
                .extracting(counter -> counter.getId().getTag("reason"))
                .containsExactlyInAnyOrder("nul-in-id", "malformed", "refused");
    }

    @Test
    void connectsAgainAfterTheServerHasCutItsConnections() throws Exception {
        topic.publish(0, 500, PostgresIT::article);
        try (SinkRun run = run(database.place(schema), "cut")) {
            await().atMost(LONG).until(() -> count("articles") == 480);
            assertThat(
                            rows(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline'"))
                    .contains("t");
            topic.publish(500, 1_000, PostgresIT::article);
            await().atMost(LONG)
                    .until(() -> count("articles") == 960 && run.missing().isEmpty());
        }
        assertThat(count("mentions")).isEqualTo(3 * 960);
    }

    @Test
    void isGivenUpWhereTryingAgainWouldNotHelp() throws Exception {
        run(database.place(schema), "first").close();
        send("a", TALKS.replace("ID", "a"));
        try (SinkRun first = run(database.place(schema), "first")) {
            await().atMost(LONG)
                    .until(() -> count("articles") == 1 && first.missing().isEmpty());
        }
        try (SinkRun other = run(database.place(schema), "other")) {
            assertThatThrownBy(other::await)
                    .isInstanceOf(DestinationFailedException.class)
                    .hasMessageContaining("holds records of topic " + topic.name())
                    .hasMessageEndingWith("give another schema (DATELINE_POSTGRES_SCHEMA).");
        }
        PostgresPlace stranger =
                new PostgresPlace(database.url(), Optional.of("stranger"), Optional.of("hunter2"), schema);
        try (SinkRun refused = run(stranger, "first")) {
            assertThatThrownBy(refused::await)
                    .isInstanceOf(DestinationFailedException.class)
                    .hasMessageContaining("role \"stranger\" does not exist")
                    .hasMessageNotContaining("hunter2");
        }
    }

    /** What the example queries in docs answer. */
    private List<List<String>> examples() throws Exception {
        Matcher sql = Pattern.compile("```sql\\n(.*?);\\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "delivery.md")));
        List<List<String>> answers = new ArrayList<>();
        while (sql.find()) {
            answers.add(rows(sql.group(1).replace("dateline.", schema + ".")));
        }
        return answers;
    }

    private SinkRun run(PostgresPlace place, String group) {
        return new SinkRun(connection, settings(group), place, new Metrics()).start();
    }

    private SinkSettings settings(String group) {
        return new SinkSettings(topic.name(), topic.name() + ".dead", group, LONG);
    }

    private Map<String, String> environment() {
        return Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "DATELINE_ENRICHED_TOPIC",
                topic.name(),
                "DATELINE_SINK_GROUP",
                schema,
                "DATELINE_POSTGRES_URL",
                database.url(),
                "DATELINE_POSTGRES_USER",
                "postgres",
                "DATELINE_POSTGRES_SCHEMA",
                schema,
                "KAFKA_SESSION_TIMEOUT_MS",
                "6000",
                "KAFKA_HEARTBEAT_INTERVAL_MS",
                "1000",
                "KAFKA_MAX_PARTITION_FETCH_BYTES",
                "20000",
                "KAFKA_FETCH_MAX_BYTES",
                "20000");
    }

    private Process member(Map<String, String> environment) throws IOException {
        Process process = SinkMember.start(environment, work.resolve("stdout"), work.resolve("stderr"));
        processes.add(process);
        return process;
    }

    private void send(String key, String value) throws Exception {
        try (Producer<byte[], byte[]> producer = connection.producer("test")) {
            byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic.name(), 0, SinkTopic.bytes(key), bytes))
                    .get();
        }
    }

    /** Two names, three mentions and a date. */
    private static byte[] article(int n) {
        return SinkTopic.bytes(TALKS.replace("ID", "id-" + n));
    }

    private List<String> rows(String query) throws Exception {
        return database.rows(schema, query);
    }

    private long count(String table) {
        return database.number("select count(*) from " + schema + "." + table);
    }

    private long reached() {
        return database.number("select coalesce(sum(next_offset), 0) from " + schema + ".progress");
    }
}
