package dev.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.RefusedArticleException.Reason;
import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.SchemaAssertions;
import dev.dateline.wire.Source;
import dev.dateline.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublisherTest {
    private static final Instant NOW = Instant.parse("2017-11-13T09:30:00.123456789Z");

    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Publisher publisher = new Publisher(kafka, Topics.RAW, InstantSource.fixed(NOW), meters);

    @Test
    void writesTheArticleKeyedByItsIdWithTheTimeOfPublishing() throws Exception {
        var acknowledged = publisher.publish(
                Article.builder().id("café-1").body("It rained.").build());
        assertThat(acknowledged).isNotDone();
        kafka.completeNext();

        assertThat(acknowledged).isCompleted();
        ProducerRecord<byte[], byte[]> record = kafka.history().get(0);
        assertThat(record.topic()).isEqualTo("news.raw.v1");
        assertThat(record.partition()).isNull();
        assertThat(record.timestamp())
                .isEqualTo(Instant.parse("2017-11-13T09:30:00.123Z").toEpochMilli());
        assertThat(new String(record.key(), UTF_8)).isEqualTo("café-1");
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo("{\"id\":\"café-1\",\"body\":\"It rained.\",\"authors\":[],"
                        + "\"received\":\"2017-11-13T09:30:00.123Z\"}");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "café-1",
                        "ce_source", "dateline/ingest",
                        "ce_type", "dev.dateline.article.raw.v1",
                        "ce_time", "2017-11-13T09:30:00.123Z",
                        "content-type", "application/json"));
        assertThat(meters.counter("dateline.ingest.published").count()).isEqualTo(1);
        assertThat(meters.counter("dateline.ingest.bytes").count()).isEqualTo(record.value().length);
    }

    @Test
    void writesWhatTheContractSays() throws Exception {
        publisher.publish(Article.builder()
                .title("Rain \uD83C\uDF27")
                .url("https://example.org/rain")
                .source(Source.named("Example"))
                .published("2017-11-13T09:30")
                .build());

        SchemaAssertions.assertArticle(kafka.history().get(0).value());
    }

    @Test
    void keepsAGivenTimeOfReceivingAndMakesAnIdWhereThereIsNone() throws Exception {
        publisher.publish(Article.builder()
                .body("It rained.")
                .received(IsoTime.of("2017-11-12"))
                .build());

        ProducerRecord<byte[], byte[]> record = kafka.history().get(0);
        assertThat(new String(record.key(), UTF_8)).matches("text:[0-9a-f]{32}");
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo("{\"body\":\"It rained.\",\"authors\":[],\"received\":\"2017-11-12\"}");
    }

    @Test
    void withdrawsWithANullValue() throws Exception {
        var acknowledged = publisher.withdraw("a1");
        kafka.completeNext();

        assertThat(acknowledged).isCompleted();
        assertThat(kafka.history().get(0).value()).isNull();
        assertThat(new String(kafka.history().get(0).key(), UTF_8)).isEqualTo("a1");
        assertThat(headers(kafka.history().get(0))).containsEntry("ce_id", "a1");
        assertThat(meters.counter("dateline.ingest.withdrawn").count()).isEqualTo(1);
    }

    @Test
    void passesATraceOnAndLeavesOutWhatIsNone() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        publisher.send(publisher.prepare(Article.of("one")).traced(trace));
        publisher.send(publisher.prepare(Article.of("two")).traced("00-none"));

        assertThat(headers(kafka.history().get(0))).containsEntry("traceparent", trace);
        assertThat(headers(kafka.history().get(1))).doesNotContainKey("traceparent");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void refusesBeforeAnythingIsSent(Reason reason) {
        Article article =
                switch (reason) {
                    case NO_TEXT -> Article.builder().title(" \u3000\n").build();
                    case TOO_LONG -> Article.of("𝒂".repeat(Article.MAX_CODE_POINTS + 1));
                    case TOO_LARGE ->
                        Article.builder()
                                .body("x")
                                .rights("r".repeat(Publisher.MAX_BYTES))
                                .build();
                    case BAD_ID ->
                        Article.builder().id("é".repeat(513)).body("x").build();
                };

        assertThatThrownBy(() -> publisher.publish(article))
                .isInstanceOfSatisfying(RefusedArticleException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason))
                .hasMessage(
                        switch (reason) {
                            case NO_TEXT -> "the article has no text: neither title nor body says anything";
                            case TOO_LONG ->
                                "title and body have 200001 characters, more than the 200000 that are read";
                            case TOO_LARGE -> "the article has 900075 bytes, more than the 900000 allowed";
                            case BAD_ID -> "the id has 1026 bytes, more than the 1024 allowed";
                        });
        assertThat(kafka.history()).isEmpty();
        assertThat(meters.counter("dateline.ingest.refused", "reason", reason.label())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void refusesToWithdrawAnEmptyId() {
        assertThatThrownBy(() -> publisher.withdraw(""))
                .isInstanceOf(RefusedArticleException.class)
                .hasMessage("the id is empty");
    }

    @Test
    void takesTheLongestTextAndTheLargestId() throws Exception {
        publisher.publish(Article.builder()
                .id("i".repeat(Article.MAX_ID_BYTES))
                .body("𝒂".repeat(Article.MAX_CODE_POINTS))
                .build());

        assertThat(kafka.history()).hasSize(1);
    }

    @Test
    void tellsOfABrokerThatDoesNotAcknowledge() throws Exception {
        var acknowledged = publisher.publish(Article.of("one"));
        kafka.errorNext(new TimeoutException("no answer"));

        assertThat(acknowledged)
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withMessageContaining("no answer");
        assertThat(meters.counter("dateline.ingest.failed").count()).isEqualTo(1);
    }

    @Test
    void tellsTheSameWayOfAProducerThatIsClosed() throws Exception {
        publisher.close();

        assertThat(publisher.publish(Article.of("one"))).isCompletedExceptionally();
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(record.headers().toArray())
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
