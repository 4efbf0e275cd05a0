package dev.dateline.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PushEndpointTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    @Test
    void publishesOneArticle() throws Exception {
        try (PushServer server = new PushServer(true, Map.of())) {
            HttpResponse<String> answer = server.post(JSON, "{\"id\":\"a1\",\"body\":\"It rained.\"}");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"ids\":[\"a1\"]}");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(server.keys()).containsExactly("a1");
            assertThat(new String(server.kafka.history().get(0).value(), UTF_8))
                    .startsWith("{\"id\":\"a1\",\"body\":\"It rained.\"");
        }
    }

    @Test
    void answersOnlyWhenAllAreAcknowledged() throws Exception {
        try (PushServer server = new PushServer(false, Map.of())) {
            CompletableFuture<HttpResponse<String>> answer =
                    server.postLines("{\"id\":\"a1\",\"body\":\"x\"}\n\n{\"id\":\"a2\",\"title\":\"y\"}\n");
            Awaitility.await().until(() -> server.kafka.history().size() == 2);
            server.kafka.completeNext();
            assertThat(answer).isNotDone();
            server.kafka.completeNext();

            assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("{\"ids\":[\"a1\",\"a2\"]}");
            assertThat(server.keys()).containsExactly("a1", "a2");
        }
    }

    @Test
    void publishesNothingOfABodyWithABadLine() throws Exception {
        try (PushServer server = new PushServer(true, Map.of())) {
            HttpResponse<String> answer = server.post(LINES, """
                    {"id":"a1","body":"x"}

                    {"id":"a2","body":""}
                    """);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .isEqualTo("{\"error\":\"line 3: the article has no text: neither title nor body says anything\"}");
            assertThat(server.kafka.history()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            application/json                 | 400 | {"body"                      | not JSON
            application/json                 | 400 | -                            | wanted an object, found nothing
            application/json                 | 400 | [{"body":"x"}]               | wanted an object
            application/json                 | 400 | {"body":"x"} {"body":"y"}    | more than one JSON value
            application/json                 | 400 | {"published":"soon","body":"x"} | field published
            application/json                 | 400 | {"id":"","body":"x"}         | id is empty
            application/json                 | 400 | {"body":"x","extra":{"a":"\\ud83d"}} | half a surrogate pair
            application/x-ndjson             | 400 | -                            | the body has no articles
            application/x-ndjson             | 400 | {"body":5}                   | line 1: field body
            text/plain                       | 415 | {"body":"x"}                 | Content-Type is neither
            application/x-www-form-urlencoded | 415 | {"body":"x"}                | Content-Type is neither
            application/json; charset=latin1 | 415 | {"body":"x"}                 | only UTF-8 is read
            application/json; charset=@      | 415 | {"body":"x"}                 | only UTF-8 is read
            """)
    void refusesInPlainWords(String contentType, int status, String body, String says) throws Exception {
        try (PushServer server = new PushServer(true, Map.of())) {
            HttpResponse<String> answer = server.post(contentType, body == null ? "" : body);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).startsWith("{\"error\":\"").contains(says);
            assertThat(server.kafka.history()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=utf-8",
        "APPLICATION/JSON;charset=\"UTF-8\"",
        "application/ndjson",
        "application/jsonl"
    })
    void takesTheseContentTypes(String contentType) throws Exception {
        try (PushServer server = new PushServer(true, Map.of())) {
            assertThat(server.post(contentType, "\uFEFF{\"body\":\"x\"}").statusCode())
                    .isEqualTo(202);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 401",
                "Bearer wrong, 401",
                "Basic s3cret, 401",
                "Bearer, 401",
                "bearer s3cret, 202",
                "Bearer s3cret, 202"
            })
    void asksForTheToken(String authorization, int status) throws Exception {
        try (PushServer server = new PushServer(true, Map.of("DATELINE_HTTP_TOKEN", "s3cret"))) {
            var request = server.request("/articles")
                    .header("Content-Type", JSON)
                    .POST(BodyPublishers.ofString("{\"body\":\"x\"}"));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> answer = server.send(request);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("s3cret");
            assertThat(server.kafka.history()).hasSize(status == 202 ? 1 : 0);
            assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
                    .isEqualTo(status == 401);
        }
    }

    @Test
    void tellsOfABrokerThatDoesNotAnswer() throws Exception {
        try (PushServer server = new PushServer(false, Map.of("DATELINE_SEND_TIMEOUT_SECONDS", "1"))) {
            HttpResponse<String> answer = server.post(JSON, "{\"body\":\"x\"}");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo("{\"error\":\"the broker does not answer: send all of it again later\"}");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhatTheBrokerDidNotTake(RuntimeException failure, int status, String says) throws Exception {
        try (PushServer server = new PushServer(false, Map.of())) {
            CompletableFuture<HttpResponse<String>> answer = server.postLines("{\"id\":\"a1\",\"body\":\"x\"}");
            Awaitility.await().until(() -> server.kafka.history().size() == 1);
            server.kafka.errorNext(failure);

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(status);
            assertThat(answer.get().body()).isEqualTo("{\"error\":\"" + says + "\"}");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new RecordTooLargeException("1048588"),
                        413,
                        "an article is larger than the broker takes: 1048588"),
                Arguments.of(
                        new TimeoutException("Expiring 1 record(s)"),
                        503,
                        "the broker does not answer: send all of it again later"),
                Arguments.of(
                        new NotEnoughReplicasException("1 of 2"),
                        503,
                        "the broker did not take it; send all of it again later: 1 of 2"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "?id=a1, 202, a1",
                "?id=url%3Ahttps%3A%2F%2Fexample.org%2F%3Fa%26b, 202, url:https://example.org/?a&b",
                "?id=caf%C3%A9+%2B1, 202, café +1",
                "'', 400, -",
                "?id=, 400, -",
                "?id=a&id=b, 400, -",
                "?id=%zz, 400, -",
                "?id=%E9, 400, -",
                "?name=a, 400, -"
            })
    void withdrawsByAPercentEncodedId(String query, int status, String id) throws Exception {
        try (PushServer server = new PushServer(true, Map.of());
                Socket socket = new Socket("127.0.0.1", server.port())) {
            // A client library would mend the query before it is sent.
            socket.getOutputStream()
                    .write(("DELETE /articles" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            if (status == 202) {
                assertThat(answer).endsWith("{\"ids\":[\"" + id + "\"]}");
                assertThat(server.keys()).containsExactly(id);
                assertThat(server.kafka.history().get(0).value()).isNull();
            } else {
                assertThat(server.kafka.history()).isEmpty();
            }
        }
    }

    @Test
    void countsItsAnswersAndPassesATraceOn() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        try (PushServer server = new PushServer(true, Map.of())) {
            server.send(server.request("/articles")
                    .header("Content-Type", JSON)
                    .header("traceparent", trace)
                    .POST(BodyPublishers.ofString("{\"body\":\"x\"}")));
            server.post(JSON, "nothing");

            assertThat(server.kafka
                            .history()
                            .get(0)
                            .headers()
                            .lastHeader("traceparent")
                            .value())
                    .isEqualTo(trace.getBytes(UTF_8));
            assertThat(server.send(server.request("/metrics").GET()).body().lines())
                    .contains(
                            "dateline_http_responses_total{path=\"/articles\",status=\"202\"} 1.0",
                            "dateline_http_responses_total{path=\"/articles\",status=\"400\"} 1.0",
                            "dateline_ingest_published_total 1.0",
                            "dateline_ingest_refused_total{reason=\"too-large\"} 0.0");
        }
    }
}
