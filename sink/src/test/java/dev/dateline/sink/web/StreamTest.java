package dev.dateline.sink.web;

import static dev.dateline.sink.archive.News.article;
import static dev.dateline.sink.archive.News.deliver;
import static dev.dateline.sink.archive.News.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.sink.Delivery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private WebServer web;
    private long offset = 2;

    @BeforeEach
    void start() throws Exception {
        web = new WebServer(folder, Map.of("DATELINE_WEB_STREAMS", "3"), Optional.empty());
        deliver(
                web.archive,
                0,
                article("a", "Rain.").at(0),
                article("b", "Snow.").at(1));
    }

    @AfterEach
    void stop() throws Exception {
        web.close();
        await().atMost(LONG).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("dateline-stream")));
    }

    /** One event as it came. */
    private record Event(String id, String type, JsonNode data) {
        String about() {
            return type + " " + data.path("id").asText();
        }
    }

    /** A client that reads event after event. */
    private static final class Client implements AutoCloseable {
        private final BufferedReader lines;

        Client(InputStream in) {
            lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        Event next() throws Exception {
            String id = "";
            String type = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Event(id, type, JSON.readTree(line.substring(6)));
                }
            }
            throw new AssertionError("the stream ended");
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private Client open(String query, Optional<String> last) throws Exception {
        HttpRequest.Builder request = web.request("/stream" + query);
        last.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<InputStream> response = web.client().send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("content-encoding")).isEmpty();
        return new Client(response.body());
    }

    private String topic() throws Exception {
        return JSON.readTree(web.get("/api/status").body())
                .get("position")
                .textValue()
                .substring(0, 8);
    }

    @Test
    void tellsWhatComesInFromNowOn() throws Exception {
        try (Client client = open("", Optional.empty())) {
            deliver(web.archive, 0, article("c", "Wind and rain.").at(2), withdrawal("a", 3));

            Event article = client.next();
            assertThat(article.about()).isEqualTo("article c");
            assertThat(article.id()).isEqualTo(topic() + "~0.3");
            assertThat(web.description.violations(
                            "/components/schemas/Card", article.data().toString()))
                    .isEmpty();
            Event withdrawal = client.next();
            assertThat(withdrawal.about()).isEqualTo("withdrawal a");
            assertThat(web.description.violations(
                            "/components/schemas/Withdrawal", withdrawal.data().toString()))
                    .isEmpty();
        }
    }

    @Test
    void goesOnAfterTheLastEventWithoutLossOrDoubles() throws Exception {
        List<String> seen = new ArrayList<>();
        String last;
        try (Client client = open("?after=" + topic(), Optional.empty())) {
            seen.add(client.next().about());
            Event second = client.next();
            seen.add(second.about());
            last = second.id();
        }
        deliver(web.archive, 0, article("c", "Wind.").at(2));
        deliver(web.archive, 1, article("d", "Fog.").at(0));
        deliver(web.archive, 0, article("e", "Hail.").at(3));
        // The header is newer than the address, which a browser keeps.
        try (Client client = open("?after=" + topic(), Optional.of(last))) {
            for (int i = 0; i < 3; i++) {
                seen.add(client.next().about());
            }
        }

        assertThat(seen)
                .startsWith("article a", "article b")
                .containsExactlyInAnyOrder("article a", "article b", "article c", "article e", "article d");
    }

    @Test
    void passesOnWhatAFilterLetsThrough() throws Exception {
        try (Client client = open("?q=rain&after=" + topic(), Optional.empty())) {
            deliver(
                    web.archive,
                    0,
                    article("c", "More snow.").at(2),
                    article("d", "More rain.").at(3));

            assertThat(client.next().about()).isEqualTo("article a");
            Event marked = client.next();
            assertThat(marked.about()).isEqualTo("article d");
            assertThat(marked.data().at("/excerpt/marks").toString()).isEqualTo("[{\"start\":5,\"end\":9}]");
        }
    }

    @Test
    void tellsAClientOfAnotherTopicToLookAnew() throws Exception {
        try (Client client = open("?after=00000000~0.7", Optional.empty())) {
            assertThat(client.next().type()).isEqualTo("reset");
            deliver(web.archive, 0, article("c", "Wind.").at(2));
            assertThat(client.next().about()).isEqualTo("article c");
        }
    }

    @Test
    void holdsAsManyOpenAsItIsToldAndLetsGoOfThoseWhoLeave() throws Exception {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(open("", Optional.empty()));
        }
        HttpResponse<String> refused = web.get("/stream");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();

        for (Client client : clients) {
            client.close();
        }
        await().atMost(LONG).until(() -> {
            deliverAgain();
            try (Socket socket = new Socket("127.0.0.1", web.port())) {
                socket.getOutputStream()
                        .write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = socket.getInputStream().readNBytes(12);
                return new String(answer, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
            }
        });
    }

    private void deliverAgain() throws Exception {
        deliver(web.archive, 0, article("again", "Rain.").at(offset));
        offset++;
    }

    @Test
    void aClientThatReadsNothingHoldsUpNobody() throws Exception {
        try (Socket idle = new Socket("127.0.0.1", web.port())) {
            idle.setReceiveBufferSize(1_024);
            idle.getOutputStream()
                    .write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try (Client client = open("", Optional.empty())) {
                Delivery[] many = IntStream.range(2, 3_002)
                        .mapToObj(n -> article("n" + n, "Rain. ".repeat(60)).at(n))
                        .toArray(Delivery[]::new);
                deliver(web.archive, 0, many);
                for (Delivery each : many) {
                    assertThat(client.next().about()).isEqualTo("article " + each.id());
                }
            }
        }
    }
}
