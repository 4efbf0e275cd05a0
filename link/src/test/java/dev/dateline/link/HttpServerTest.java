package dev.dateline.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private final Metrics metrics = new Metrics();
    private final HttpServer server = new HttpServer(new HttpSettings("127.0.0.1", 0), metrics);

    @AfterEach
    void stop() {
        server.close();
        server.close();
        metrics.close();
    }

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() {
        Settings settings = Settings.of(Map.of(), Map.of());

        assertThat(HttpSettings.read(settings, 8080)).isEqualTo(new HttpSettings("127.0.0.1", 8080));
        assertThat(settings.defaults())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("DATELINE_HTTP_HOST", "127.0.0.1", "DATELINE_HTTP_PORT", "8080"));
        assertThat(HttpSettings.read(
                        Settings.of(Map.of("DATELINE_HTTP_HOST", "0.0.0.0", "DATELINE_HTTP_PORT", "0"), Map.of()),
                        8080))
                .isEqualTo(new HttpSettings("0.0.0.0", 0));
    }

    @Test
    void isReadyWhenNothingIsMissingAndSaysWhatIs() throws Exception {
        AtomicReference<Optional<String>> topic = new AtomicReference<>(Optional.of("Topic x is missing"));
        AtomicReference<Optional<String>> job = new AtomicReference<>(Optional.of("The job is rebalancing"));
        server.readyWhen(topic::get).readyWhen(job::get).start();

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).isEqualTo("Topic x is missing\nThe job is rebalancing\n");
        topic.set(Optional.empty());
        assertThat(get("/health/ready").body()).isEqualTo("The job is rebalancing\n");
        job.set(Optional.empty());
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void isNotReadyWhenACheckThrows() throws Exception {
        server.readyWhen(() -> {
                    throw new IllegalStateException("closed");
                })
                .start();

        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).isEqualTo("a check of readiness failed: closed\n");
    }

    @Test
    void showsMetricsInPrometheussFormat() throws Exception {
        metrics.registry().counter("dateline.test", "kind", "a").increment();
        server.start();
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(answer.body().lines())
                .contains("# TYPE dateline_test_total counter", "dateline_test_total{kind=\"a\"} 1.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
    }

    @Test
    void saysNothingOfHowItIsBuilt() throws Exception {
        server.with(config -> config.routes.get("/fails", ctx -> {
                    throw new IllegalStateException("secret");
                }))
                .start();

        for (String path : new String[] {"/fails", "/none", "/health/live"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.body()).doesNotContain("secret", "\tat ", "Jetty", "javalin");
        }
        assertThat(get("/fails").statusCode()).isEqualTo(500);
        assertThat(get("/fails").body()).isEqualTo("Dateline failed; its log says why\n");
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("\tat ", "Jetty", "Server:");
        assertThat(raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ").doesNotContain("\tat ", "Jetty", "Server:");
    }

    @Test
    void tellsAMethodThatAPathDoesNotKnowFromAPathThatIsNone() throws Exception {
        server.start();

        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri("/health/live"))
                                        .DELETE()
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
        assertThat(get("/none").statusCode()).isEqualTo(404);
    }

    @Test
    void saysPlainlyThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpServer second = new HttpServer(new HttpSettings("127.0.0.1", taken.getLocalPort()), metrics)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(StartupException.class)
                    .hasMessage("Cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": another program uses it, or this machine has no such address (DATELINE_HTTP_PORT,"
                            + " DATELINE_HTTP_HOST).");
        }
    }

    @Test
    void saysTheSameOfAnAddressThatThisMachineDoesNotHave() {
        try (HttpServer elsewhere = new HttpServer(new HttpSettings("192.0.2.1", 0), metrics)) {
            assertThatThrownBy(elsewhere::start)
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("Cannot listen on 192.0.2.1:0");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
