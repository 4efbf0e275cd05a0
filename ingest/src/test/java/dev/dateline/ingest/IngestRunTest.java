package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.Article;
import dev.dateline.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class IngestRunTest {
    private final List<Object> heard = new ArrayList<>();

    @Test
    void countsEverythingAndTellsOfEachItem() {
        IngestRun run = run(
                new Answers(),
                new Item.Found(article("a"), "f:1"),
                new Item.Broken("f:2", "not JSON"),
                new Item.Found(Article.of(" "), "f:3"),
                new Item.Skipped("p.png", ".png files are not read"),
                new Item.Found(article("b"), "f:4"));

        IngestCounts counts = run.run();

        assertThat(counts).isEqualTo(new IngestCounts(4, 2, 1, 1, 0));
        assertThat(counts.complete()).isFalse();
        assertThat(counts.exitCode()).isEqualTo(1);
        assertThat(heard)
                .containsExactly(
                        "news.raw.v1-0@0",
                        new Item.Broken("f:2", "not JSON"),
                        new Item.Broken("f:3", "the article has no text: neither title nor body says anything"),
                        new Item.Skipped("p.png", ".png files are not read"),
                        "news.raw.v1-0@1");
    }

    @Test
    void isCompleteWhenEverythingIsAcknowledged() {
        IngestCounts counts =
                run(new Answers(), new Item.Found(article("a"), "f:1")).run();

        assertThat(counts).isEqualTo(new IngestCounts(1, 1, 0, 0, 0));
        assertThat(counts.exitCode()).isZero();
    }

    @Test
    void namesTheArticleThatTheBrokerDidNotTakeAndReadsNoFurther() {
        Answers answers = new Answers();
        answers.failure = new TimeoutException("120000 ms have passed");
        IngestRun run = run(answers, new Item.Found(article("a"), "f:1"), new Item.Found(article("b"), "f:2"));

        IngestCounts counts = run.run();

        assertThat(counts).isEqualTo(new IngestCounts(1, 0, 0, 0, 1));
        assertThat(counts.exitCode()).isEqualTo(1);
        assertThat(heard).containsExactly(new Item.Broken("f:1", "not published, article a: 120000 ms have passed"));
    }

    @Test
    void readsOnAfterARecordTooLargeForTheBroker() {
        Answers answers = new Answers();
        answers.failure = new RecordTooLargeException("too large");
        IngestRun run = run(answers, new Item.Found(article("a"), "f:1"), new Item.Found(article("b"), "f:2"));

        assertThat(run.run()).isEqualTo(new IngestCounts(2, 0, 0, 0, 2));
    }

    @Test
    void countsWhatWasAcknowledgedWhenItIsStopped() {
        IngestRun[] run = new IngestRun[1];
        ArticleSource source = source(items -> {
            items.accept(new Item.Found(article("a"), "f:1"));
            heard.add(run[0].stop());
            items.accept(new Item.Found(article("b"), "f:2"));
        });
        run[0] = new IngestRun(source, publisher(new Answers()), new IngestListener() {});

        assertThat(run[0].run()).isEqualTo(new IngestCounts(1, 1, 0, 0, 0));
        assertThat(heard).containsExactly(new IngestCounts(1, 1, 0, 0, 0));
    }

    @Test
    void reckonsRateAndTimeLeft() {
        IngestProgress progress = new IngestProgress(
                new IngestCounts(300, 200, 0, 100, 0), Duration.ofSeconds(4), 1_000, OptionalLong.of(4_000));

        assertThat(progress.rate()).isEqualTo(50.0);
        assertThat(progress.left()).contains(Duration.ofSeconds(12));
        assertThat(new IngestProgress(progress.counts(), Duration.ZERO, 0, OptionalLong.of(9)).left())
                .isEmpty();
        assertThat(new IngestProgress(progress.counts(), Duration.ZERO, 9, OptionalLong.empty()).left())
                .isEmpty();
    }

    /** Kafka's own stand-in for a broker, which answers at once. */
    private static final class Answers extends MockProducer<byte[], byte[]> {
        private RuntimeException failure;

        Answers() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (failure != null) {
                callback.onCompletion(null, failure);
                return null;
            }
            return super.send(record, callback);
        }
    }

    private IngestRun run(Answers answers, Item... items) {
        return new IngestRun(source(List.of(items)::forEach), publisher(answers), new IngestListener() {
            @Override
            public void broken(Item.Broken broken) {
                heard.add(broken);
            }

            @Override
            public void skipped(Item.Skipped skipped) {
                heard.add(skipped);
            }

            @Override
            public void acknowledged(RecordMetadata at) {
                heard.add(at.topic() + "-" + at.partition() + "@" + at.offset());
            }
        });
    }

    private static Publisher publisher(Answers answers) {
        return new Publisher(answers, Topics.RAW, InstantSource.system(), new SimpleMeterRegistry());
    }

    private static ArticleSource source(Consumer<Consumer<Item>> items) {
        return new ArticleSource() {
            @Override
            public void read(Bookmarks bookmarks, Consumer<Item> consumer) {
                items.accept(consumer);
            }

            @Override
            public long bytesRead() {
                return 0;
            }

            @Override
            public OptionalLong bytesTotal() {
                return OptionalLong.empty();
            }
        };
    }

    private static Article article(String id) {
        return Article.builder().id(id).body("It rained.").build();
    }
}
