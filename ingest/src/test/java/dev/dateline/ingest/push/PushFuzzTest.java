package dev.dateline.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes a request has, the answer is that it was done or that the sender is to blame. */
class PushFuzzTest {
    private static PushServer server;

    @BeforeContainer
    static void start() {
        server = new PushServer(true, Map.of("DATELINE_HTTP_RATE", "1000000"));
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Property(tries = 300)
    void answersAnyBody(@ForAll("bytes") byte[] body, @ForAll("types") String type) throws Exception {
        assertThat(server.post(type, BodyPublishers.ofByteArray(body)).statusCode())
                .isIn(202, 400, 415);
        assertThat(server.send(server.request("/articles")
                                .header("Content-Type", type)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isIn(400, 415);
    }

    @Property(tries = 300)
    void answersAnyQuery(@ForAll("bytes") byte[] query) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("DELETE /articles?id=".getBytes(UTF_8));
            socket.getOutputStream().write(query);
            socket.getOutputStream().write(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .matches("(?s)HTTP/1\\.1 (202|4\\d\\d|505) .*")
                    .doesNotContain("\tat ", "Exception", "Jetty");
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(100);
        Arbitrary<byte[]> nearly = Arbitraries.of(
                        "{",
                        "}",
                        "\"body\"",
                        "\"id\"",
                        ":",
                        ",",
                        "\"",
                        "x",
                        "\\ud83d",
                        "%",
                        "%e9",
                        "+",
                        "&",
                        "=",
                        "id=",
                        "\n",
                        "{\"body\":\"x\"}",
                        "é",
                        ";",
                        "#")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts).getBytes(UTF_8));
        return Arbitraries.oneOf(any, nearly);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("application/json", "application/x-ndjson", "application/json; charset=x", ";", "a/b");
    }
}
