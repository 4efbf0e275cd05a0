package dev.dateline.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.Settings;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.NothingRefused;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Talks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts to a real server. */
class WebhookTest {
    private static final Secret SECRET = new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private record Received(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).get(0);
        }
    }

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private Webhook webhook;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        webhook = webhook(Settings.of(Map.of(), Map.of()), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        webhook.close();
        server.stop(0);
    }

    private Webhook webhook(Settings filter, Duration timeout) {
        WebhookPlace place = new WebhookPlace(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/in?key=1"),
                SECRET,
                timeout,
                Filter.read(filter));
        return new Webhook(place, "news");
    }

    /** Answers what was set up for an offset, else 200; keeps what it took. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        Integer status = answers.getOrDefault(id, new ConcurrentLinkedQueue<>()).poll();
        if (status == null) {
            received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
        }
        if (Integer.valueOf(302).equals(status)) {
            exchange.getResponseHeaders().add("location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    private void willAnswer(long offset, Integer... statuses) {
        answers.put("news-3@" + offset, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    @Test
    void signsAsStandardWebhooksSay() {
        assertThat(SECRET.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void postsTheRecordAsItIsSignedAndNamed() throws Exception {
        write(new Batch(List.of(Talks.delivery(7, "talks-1"), Talks.withdrawal(9, "gone")), 10));

        assertThat(received).hasSize(2);
        Received article = received.stream()
                .filter(post -> post.header("Webhook-id").equals("news-3@7"))
                .findFirst()
                .orElseThrow();
        assertThat(article.body()).isEqualTo(Talks.JSON);
        assertThat(article.header("Webhook-signature"))
                .isEqualTo(SECRET.sign(
                        "news-3@7",
                        Long.parseLong(article.header("Webhook-timestamp")),
                        article.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(article.header("Ce-type")).isEqualTo("dev.dateline.article.enriched.v1");
        assertThat(received).extracting(Received::body).contains("{\"id\":\"gone\",\"withdrawn\":true}");
    }

    @Test
    void postsOnlyTheRestAgainAndKeepsTheOrderOfEachArticle() throws Exception {
        List<Delivery> deliveries = new ArrayList<>();
        LongStream.range(0, 40).forEach(offset -> deliveries.add(Talks.delivery(offset, "id-" + offset % 4)));
        Batch batch = new Batch(deliveries, 40);
        willAnswer(13, 503, 500, 429);

        for (String status : List.of("503", "500", "429")) {
            assertThatThrownBy(() -> write(batch))
                    .isInstanceOf(IOException.class)
                    .hasMessage("http://localhost:" + server.getAddress().getPort() + "/in answers " + status);
        }
        write(batch);

        assertThat(received).hasSize(40);
        for (int article = 0; article < 4; article++) {
            int rest = article;
            assertThat(received)
                    .extracting(
                            post -> Integer.parseInt(post.header("Webhook-id").substring("news-3@".length())))
                    .filteredOn(offset -> offset % 4 == rest)
                    .isSorted()
                    .hasSize(10);
        }
    }

    @Test
    void tellsWhatTheReceiverRefusesForGoodAndGoesOn() throws Exception {
        willAnswer(1, 422);
        List<String> refused = new ArrayList<>();
        try (PartitionWriter writer = webhook.open(3).orElseThrow()) {
            writer.write(
                    new Batch(List.of(Talks.delivery(1, "a"), Talks.delivery(2, "a")), 3),
                    (delivery, reason, detail) -> refused.add(delivery.offset() + " " + reason + ": " + detail));
        }

        assertThat(refused)
                .containsExactly(
                        "1 refused: http://localhost:" + server.getAddress().getPort() + "/in answers 422");
        assertThat(received).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        willAnswer(1, 302);

        assertThatThrownBy(() -> write(new Batch(List.of(Talks.delivery(1, "a")), 2)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("/in answers 302, a redirect");
        assertThat(received).isEmpty();
    }

    @Test
    void tellsThatNobodyAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> write(new Batch(List.of(Talks.delivery(1, "a")), 2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/in: ConnectException");
    }

    @Test
    void postsWhatPassesTheFilterAndEveryWithdrawal() throws Exception {
        webhook.close();
        webhook = webhook(Settings.of(Map.of(), Map.of("DATELINE_WEBHOOK_NAMES", "Anna Berg")), Duration.ofSeconds(20));
        List<String> refused = new ArrayList<>();
        try (PartitionWriter writer = webhook.open(3).orElseThrow()) {
            writer.write(
                    new Batch(
                            List.of(
                                    Talks.delivery(1, "a"),
                                    Talks.delivery(2, "b", Talks.JSON.replace("Anna Berg", "Hanna Burg")),
                                    Talks.delivery(3, "c", "{}"),
                                    Talks.withdrawal(4, "d")),
                            5),
                    (delivery, reason, detail) -> refused.add(delivery.id() + " " + reason));
        }

        assertThat(received)
                .extracting(post -> post.header("Webhook-id"))
                .containsExactlyInAnyOrder("news-3@1", "news-3@4");
        assertThat(refused).containsExactly("c malformed");
    }

    @Test
    void namesAllThatIsWrongWithItsSettingsAndShowsNoSecret() {
        Settings settings = Settings.of(
                Map.of("DATELINE_WEBHOOK_SECRET", "whsec_c2hvcnQ="),
                Map.of("DATELINE_WEBHOOK_URL", "https://me:hunter2@example.org/in"));
        WebhookPlace place = WebhookPlace.read(settings);

        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("DATELINE_WEBHOOK_URL holds a user or a password")
                .hasMessageContaining("DATELINE_WEBHOOK_SECRET is missing, or not whsec_ and 24 to 64 bytes")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("c2hvcnQ");
        assertThat(place.secret()).hasToString("Secret");
    }

    private void write(Batch batch) throws IOException {
        try (PartitionWriter writer = webhook.open(3).orElseThrow()) {
            writer.write(batch, new NothingRefused());
        }
    }
}
