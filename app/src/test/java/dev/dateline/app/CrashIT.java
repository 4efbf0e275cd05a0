package dev.dateline.app;

import static dev.dateline.app.EnrichRig.header;
import static dev.dateline.app.EnrichRig.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.enrich.Enricher;
import dev.dateline.enrich.Outcome;
import dev.dateline.enrich.Reset;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.wire.HeaderNames;
import dev.dateline.wire.Topics;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once, through kills of the job in mid-transaction, of the broker, and a change of members; counted outside the
 * processes that are killed. A control run at least once shows that the counting would see a duplicate.
 */
class CrashIT {
    private static final int N = Integer.getInteger("dateline.crash.articles", 20_000);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int OPEN_WORK = 20;
    /**
     * Seconds: on a busy machine a broker may be down for as long as makes a transaction of the usual length time out while its
     * partitions have no leader, which Kafka 4.3.1 forgets (KAFKA-20734).
     */
    private static final String PATIENT = "90";

    private static final Path OUTPUT = Path.of("target", "crash-it");

    @TempDir
    Path data;

    private final Deque<Process> processes = new ArrayDeque<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSource = new HashMap<>();
    private final Map<Integer, Outcome> outcomes = new HashMap<>();
    private Enricher direct;
    private Connection connection;
    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        connection = new Connection(new ConnectionSettings("127.0.0.1:" + port, Duration.ofSeconds(60), Map.of()));
        direct = new Enricher(CrashArticles.reader(), 4_000_000);
        startBroker();
        Startup.prepare(connection, Topics.ALL);
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void everyArticleComesOutExactlyOnceWhateverIsKilled() throws Exception {
        Map<String, String> variables =
                variables("dateline-enrich", Topics.ENRICHED.name(), Topics.DEAD_LETTERS.name());
        EnrichSettings settings = EnrichSettings.read(Settings.of(variables, Map.of()));
        try (CrashTally tally = new CrashTally(connection, settings, this::checkInOrder)) {
            publish(0, 15);
            Process job = startJob(variables);
            Map<String, String> patient = new HashMap<>(variables);
            patient.put("DATELINE_TRANSACTION_TIMEOUT_SECONDS", PATIENT);
            for (int percent : new int[] {15, 35, 55}) {
                awaitOut(tally, percent);
                CompletableFuture<Void> publishing = publishing(percent, percent + 20);
                awaitOpenTransaction(tally);
                kill(job);
                publishing.join();
                job = startJob(percent == 55 ? patient : variables);
            }
            awaitOut(tally, 75);
            CompletableFuture<Void> publishing = publishing(75, 85);
            awaitOpenTransaction(tally);
            publishing.join();
            kill(processes.removeLast());
            startBroker();

            awaitOut(tally, 85);
            Process second = startJob(variables);
            awaitMembers(settings, 2);
            publishing = publishing(85, 100);
            awaitOpenTransaction(tally);
            kill(second);
            publishing.join();
            awaitOut(tally, 100);

            assertThat(tally.timesBySource().keySet()).isEqualTo(numbers.keySet());
            assertThat(tally.records()).as("each exactly once").isEqualTo(N);
            assertThat(tally.uncommittedRecords(connection))
                    .as("with what the kills left half-done")
                    .isGreaterThan(N);

            job.destroy();
            assertThat(job.waitFor(30, TimeUnit.SECONDS)).isTrue();
            lastSource.clear();
            assertThat(new Reset(connection, settings).to(Optional.empty())).isEqualTo(N);
            startJob(variables);
            await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> {
                tally.poll();
                return tally.records() >= 2 * N;
            });
            assertThat(tally.timesBySource().values()).as("each once more").containsOnly(2);
        }
        assertAtLeastOnceShowsDuplicates();
    }

    /**
     * The teeth: what is counted here would be counted above. A kill right after a commit leaves nothing to come twice, so
     * commits are seldom, and it is killed until something has.
     */
    private void assertAtLeastOnceShowsDuplicates() throws Exception {
        Map<String, String> variables = new HashMap<>(variables("control", "control.enriched", "control.dead-letters"));
        variables.put("DATELINE_COMMIT_MILLIS", "5000");
        EnrichSettings settings = EnrichSettings.read(Settings.of(variables, Map.of()));
        Startup.prepare(connection, List.of(settings.raw(), settings.enriched(), settings.deadLetters()));
        try (CrashTally tally = new CrashTally(connection, settings, record -> {})) {
            Process job = startJob(variables, "at_least_once");
            for (int percent = 10;
                    percent < 90 && tally.records() == tally.timesBySource().size();
                    percent += 20) {
                awaitOut(tally, percent);
                kill(job);
                job = startJob(variables, "at_least_once");
                awaitOut(tally, percent + 10);
            }
            assertThat(tally.records())
                    .as("at least once")
                    .isGreaterThan(tally.timesBySource().size());
        }
    }

    private CompletableFuture<Void> publishing(int fromPercent, int toPercent) {
        return CompletableFuture.runAsync(() -> publish(fromPercent, toPercent));
    }

    private void publish(int fromPercent, int toPercent) {
        try (var producer = connection.producer("crash-publisher")) {
            for (int i = count(fromPercent); i < count(toPercent); i++) {
                int number = i;
                producer.send(
                        new ProducerRecord<>(Topics.RAW.name(), CrashArticles.key(i), CrashArticles.value(i)),
                        (placed, failure) ->
                                numbers.put(placed.topic() + "-" + placed.partition() + "@" + placed.offset(), number));
            }
        }
    }

    private static int count(int percent) {
        return (int) ((long) N * percent / 100);
    }

    /** A record must say what its article says when it is read directly, and come after those it came after. */
    private void checkInOrder(ConsumerRecord<byte[], byte[]> record) {
        String source = source(record);
        int i = numbers.get(source);
        byte[] value = CrashArticles.value(i);
        assertThat(record.key()).isEqualTo(CrashArticles.key(i));
        if (outcomes.computeIfAbsent(i, number -> direct.enrich(record.key(), value))
                instanceof Outcome.Enriched article) {
            assertThat(CrashArticles.reason(i)).isNull();
            assertThat(record.topic()).isEqualTo(Topics.ENRICHED.name());
            assertThat(record.value()).isEqualTo(article.value());
        } else {
            assertThat(record.topic()).isEqualTo(Topics.DEAD_LETTERS.name());
            assertThat(record.value()).isEqualTo(value);
            assertThat(header(record, HeaderNames.ERROR_REASON)).isEqualTo(CrashArticles.reason(i));
        }
        int at = source.indexOf('@');
        long offset = Long.parseLong(source.substring(at + 1));
        Long before = lastSource.put(record.topic() + record.partition() + source.substring(0, at), offset);
        assertThat(before == null || before < offset)
                .as("%s after offset %s", source, before)
                .isTrue();
    }

    private void awaitOut(CrashTally tally, int percent) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> tally.poll() >= count(percent));
    }

    /** Until the job has written what it has not committed, so that a kill leaves work half-done. */
    private void awaitOpenTransaction(CrashTally tally) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> tally.open() > OPEN_WORK);
    }

    private void awaitMembers(EnrichSettings settings, int count) throws Exception {
        try (Admin admin = connection.admin("crash-members")) {
            await().atMost(PATIENCE).until(() -> {
                var group = admin.describeConsumerGroups(List.of(settings.applicationId()))
                        .all()
                        .get()
                        .get(settings.applicationId());
                return group.members().size() == count
                        && group.members().stream()
                                .noneMatch(member ->
                                        member.assignment().topicPartitions().isEmpty());
            });
        }
    }

    private Process startJob(Map<String, String> variables, String... arguments) throws Exception {
        Process job = CrashProcess.start(CrashProcess.Job.class, variables, OUTPUT.resolve("job.log"), arguments);
        processes.addFirst(job);
        return job;
    }

    /** The broker is the last of the processes, so that it is ended last. */
    private void startBroker() throws Exception {
        processes.addLast(CrashProcess.start(
                CrashProcess.Broker.class,
                Map.of(),
                OUTPUT.resolve("broker.log"),
                data.toString(),
                Integer.toString(port)));
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private Map<String, String> variables(String application, String enriched, String deadLetters) {
        return Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + port,
                "DATELINE_APPLICATION_ID",
                application,
                "DATELINE_ENRICHED_TOPIC",
                enriched,
                "DATELINE_DEAD_LETTERS_TOPIC",
                deadLetters,
                "DATELINE_THREADS",
                "1",
                "DATELINE_COMMIT_MILLIS",
                "500");
    }
}
