package dev.dateline.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the endpoint bears of bodies and senders: sizes, speed, rates, how many at a time. */
class PushLimitsTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    @Test
    void takesACompressedBodyUpToItsSizeUnpacked() throws Exception {
        try (PushServer server = new PushServer(true, Map.of("DATELINE_HTTP_MAX_BODY_BYTES", "100"))) {
            assertThat(compressed(server, gzip("{\"id\":\"a1\",\"body\":\"x\"}"))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(compressed(server, gzip(" ".repeat(1 << 20))).statusCode())
                    .isEqualTo(413);
            assertThat(compressed(server, "plain".getBytes(UTF_8)).body())
                    .isEqualTo("{\"error\":\"the body is not gzip: Not in GZIP format\"}");
            assertThat(compressed(server, new byte[] {0x1f}).body())
                    .isEqualTo("{\"error\":\"the body ends too early\"}");
            assertThat(server.send(server.request("/articles")
                                    .header("Content-Type", JSON)
                                    .header("Content-Encoding", "br")
                                    .POST(BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isEqualTo(415);
            assertThat(server.keys()).containsExactly("a1");
        }
    }

    @Test
    void saysOfAnArticleThatIsTooLongThatItIsTheContentThatIsTooLarge() throws Exception {
        try (PushServer server = new PushServer(true, Map.of())) {
            HttpResponse<String> answer =
                    server.post(LINES, "{\"body\":\"x\"}\n{\"body\":\"" + "x".repeat(200_001) + "\"}");

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body())
                    .isEqualTo("{\"error\":\"line 2: title and body have 200001 characters, more than the 200000 that"
                            + " are read\"}");
            assertThat(server.kafka.history()).isEmpty();
        }
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItComes() throws Exception {
        try (PushServer server = new PushServer(true, Map.of("DATELINE_HTTP_MAX_BODY_BYTES", "1000"))) {
            byte[] large = new byte[2_000];
            HttpResponse<String> announced = server.post(JSON, BodyPublishers.ofByteArray(large));
            HttpResponse<String> chunked =
                    server.post(JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

            assertThat(announced.statusCode()).isEqualTo(413);
            assertThat(announced.body()).isEqualTo("{\"error\":\"the body is larger than 1000 bytes\"}");
            assertThat(chunked.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void takesABodyAsLargeAsItsSettingAllows() throws Exception {
        try (PushServer server = new PushServer(true, Map.of())) {
            String line = "{\"body\":\"" + "x".repeat(150_000) + "\"}\n";

            assertThat(server.post(LINES, line.repeat(40)).statusCode()).isEqualTo(202);
            assertThat(server.kafka.history()).hasSize(40);
        }
    }

    @Test
    void refusesABodyWhoseChunksAreNone() throws Exception {
        try (PushServer server = new PushServer(true, Map.of());
                Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((head("Transfer-Encoding: chunked") + "zz\r\n{}\r\n").getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void givesUpOnABodyThatComesTooSlowly() throws Exception {
        try (PushServer server = new PushServer(true, Map.of("DATELINE_HTTP_IN_FLIGHT", "1"));
                Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((head("Content-Length: 5000") + "{").getBytes(UTF_8));
            // The place is taken: the slow body is being read.
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(server.post(JSON, "{}").statusCode()).isEqualTo(429));
            server.added.addAndGet(TimeUnit.SECONDS.toNanos(61));
            socket.getOutputStream().write('"');

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408 ")
                    .endsWith("{\"error\":\"the body came too slowly\"}");
        }
    }

    @Test
    void survivesASenderThatGoesAway() throws Exception {
        try (PushServer server = new PushServer(true, Map.of("DATELINE_HTTP_IN_FLIGHT", "1"))) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream().write((head("Content-Length: 5000") + "{").getBytes(UTF_8));
                socket.getOutputStream().flush();
            }
            Awaitility.await().untilAsserted(() -> assertThat(
                            server.post(JSON, "{\"id\":\"a1\",\"body\":\"x\"}").statusCode())
                    .isEqualTo(202));
            assertThat(server.keys()).containsExactly("a1");
        }
    }

    @Test
    void holdsBackWhoSendsTooMuchUntilTheTimeItNames() throws Exception {
        try (PushServer server = new PushServer(true, Map.of("DATELINE_HTTP_RATE", "1"))) {
            String three = "{\"body\":\"x\"}\n".repeat(3);
            assertThat(server.post(LINES, three).statusCode()).isEqualTo(202);
            HttpResponse<String> held = server.post(LINES, three);

            assertThat(held.statusCode()).isEqualTo(429);
            assertThat(held.body()).isEqualTo("{\"error\":\"more than 1 articles a second: come back later\"}");
            assertThat(held.headers().firstValue("Retry-After")).contains("2");
            assertThat(server.kafka.history()).hasSize(3);

            server.added.addAndGet(TimeUnit.SECONDS.toNanos(3));
            assertThat(server.post(LINES, three).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void worksOnSoManyRequestsAtATime() throws Exception {
        try (PushServer server = new PushServer(false, Map.of("DATELINE_HTTP_IN_FLIGHT", "1"))) {
            CompletableFuture<HttpResponse<String>> first = server.postLines("{\"id\":\"a1\",\"body\":\"x\"}");
            Awaitility.await().until(() -> server.kafka.history().size() == 1);
            HttpResponse<String> second = server.post(JSON, "{\"id\":\"a2\",\"body\":\"x\"}");
            server.kafka.completeNext();

            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).contains("1");
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        }
    }

    private static HttpResponse<String> compressed(PushServer server, byte[] body) throws Exception {
        return server.send(server.request("/articles")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String head(String header) {
        return "POST /articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + header + "\r\n\r\n";
    }
}
