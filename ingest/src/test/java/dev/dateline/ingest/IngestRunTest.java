package dev.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.wire.Article;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class IngestRunTest {
    private static final Instant NOW = Instant.parse("2017-11-13T09:30:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final List<Object> heard = new ArrayList<>();
    private final MockProducer<byte[], byte[]> kafka = Outlets.producer();

    @Test
    void countsEverythingAndTellsOfEachItem() {
        IngestRun run = run(
                Outlets.plain(kafka),
                Items.of(
                        "wire",
                        found("a"),
                        new Item.Broken("f:2", "not JSON"),
                        new Item.Found(Article.of(" "), "f:3"),
                        new Item.Skipped("p.png", ".png files are not read"),
                        new Item.Found(article("b"), "f:4", true),
                        new Item.Unchanged("f:5"),
                        new Item.Withdrawn("c", "f:6"),
                        new Item.Failed("f:7", "no answer")));

        IngestCounts counts = run.run();

        assertThat(counts).isEqualTo(new IngestCounts(1, 1, 1, 0, 1, 2, 1));
        assertThat(counts.read()).isEqualTo(7);
        assertThat(counts.exitCode()).isEqualTo(1);
        assertThat(heard)
                .containsExactly(
                        new Item.Broken("f:2", "not JSON"),
                        new Item.Broken("f:3", "the article has no text: neither title nor body says anything"),
                        new Item.Skipped("p.png", ".png files are not read"),
                        new Item.Broken("f:7", "no answer"),
                        "news.raw.v1-0@0",
                        "news.raw.v1-0@1",
                        "news.raw.v1-0@2",
                        Map.entry("wire", counts));
        assertThat(written()).containsExactly("a={", "b={", "c=null");
    }

    @Test
    void isCompleteWhenEverythingIsAcknowledged() {
        IngestCounts counts =
                run(Outlets.plain(kafka), Items.of("wire", found("a"))).run();

        assertThat(counts).isEqualTo(new IngestCounts(1, 0, 0, 0, 0, 0, 0));
        assertThat(counts.exitCode()).isZero();
    }

    @Test
    void commitsABookmarkWithWhatItCoversAndWhatHasNoneNot() {
        kafka.commitTransactionException = new org.apache.kafka.common.errors.ProducerFencedException("another");
        IngestRun run = run(
                Outlets.resuming(kafka, CLOCK),
                Items.of(
                        "wire",
                        found("a"),
                        found("b"),
                        new Item.Reached(new Bookmark("file:x", "2"), "x"),
                        found("c")));

        assertThatThrownBy(run::run)
                .isInstanceOf(TakenOverException.class)
                .hasMessageStartingWith("Another process has taken over dateline-ingest-test, and this one stops");
        assertThat(written()).isEmpty();
        assertThat(run.counts()).isEqualTo(IngestCounts.NONE);
    }

    @Test
    void writesOneBookmarkOfAKeyInATransaction() {
        run(
                        Outlets.resuming(kafka, CLOCK),
                        Items.of(
                                "wire",
                                found("a"),
                                new Item.Reached(new Bookmark("file:x", "1"), "x"),
                                found("b"),
                                new Item.Reached(new Bookmark("file:x", "2"), "x"),
                                new Item.Reached(new Bookmark("file:y", "1"), "y")))
                .run();

        assertThat(kept()).containsExactly("test:file:x={\"position\":\"2\"}", "test:file:y={\"position\":\"1\"}");
        assertThat(kafka.commitCount()).isEqualTo(1);
    }

    @Test
    void keepsNoBookmarksWhereNobodyGoesOnFromThem() {
        run(Outlets.plain(kafka), Items.of("wire", found("a"), new Item.Reached(new Bookmark("file:x", "1"), "x")))
                .run();

        assertThat(kept()).isEmpty();
        assertThat(written()).containsExactly("a={");
    }

    @Test
    void neverPublishesAnOlderRevisionThanItsSourceGaveBefore() {
        Outlet outlet = Outlets.resuming(kafka, CLOCK);
        NamedSource wire = Items.of(
                "wire", revision("a", 3), revision("a", 2), revision("a", 3), revision("a", 4), revision("b", 1));
        NamedSource other = Items.of("other", revision("a", 1));

        IngestCounts counts = run(outlet, wire).run();
        IngestCounts more = run(outlet, other).run();

        assertThat(counts).isEqualTo(new IngestCounts(4, 0, 0, 0, 1, 0, 0));
        assertThat(more.fresh()).isEqualTo(1);
        assertThat(kept()).contains("test:revision:wire:a={\"revision\":4}", "test:revision:other:a={\"revision\":1}");
    }

    @Test
    void leavesAloneWhatIsThereWhereASourceWantsThat() {
        Outlet outlet = Outlets.knowing(kafka, "a");
        NamedSource backFill =
                new NamedSource("old", Items.of("", found("a"), found("b")).articles(), Defaults.NONE, true);

        assertThat(run(outlet, backFill, Items.of("live", found("a"))).run())
                .isEqualTo(new IngestCounts(2, 0, 0, 0, 1, 0, 0));
        assertThat(written()).containsExactlyInAnyOrder("b={", "a={");
    }

    @Test
    void holdsAnArticleBackUntilItsTime() {
        Instant[] now = {NOW};
        Outlet outlet = Outlets.resuming(kafka, () -> now[0]);
        IngestRun first =
                run(outlet, Items.of("wire", new Item.Embargoed(article("a"), NOW.plusSeconds(60), "f:1"), found("b")));

        assertThat(first.run()).isEqualTo(new IngestCounts(1, 0, 0, 1, 0, 0, 0));
        assertThat(written()).containsExactly("b={");
        assertThat(first.nextRelease()).contains(NOW.plusSeconds(60));
        assertThat(kept())
                .containsExactly("test:embargo:a={\"article\":{\"id\":\"a\",\"body\":\"It rained.\",\"authors\":[],"
                        + "\"received\":\"2017-11-13T09:30:00Z\"},\"until\":\"2017-11-13T09:31:00Z\"}");

        kafka.clear();
        now[0] = NOW.plusSeconds(60);
        IngestRun second = run(outlet);
        assertThat(second.runUntilReleased()).isEqualTo(IngestCounts.NONE);

        assertThat(written()).containsExactly("a={");
        assertThat(kept()).containsExactly("test:embargo:a=null");
        assertThat(kafka.commitCount()).isEqualTo(2);
        assertThat(second.nextRelease()).isEmpty();
    }

    @Test
    void forgetsAnArticleUnderEmbargoThatIsWithdrawn() {
        Outlet outlet = Outlets.resuming(kafka, CLOCK);
        IngestRun run = run(
                outlet,
                Items.of(
                        "wire",
                        new Item.Embargoed(article("a"), NOW.plusSeconds(60), "f:1"),
                        new Item.Withdrawn("a", "f:2")));

        assertThat(run.run()).isEqualTo(new IngestCounts(0, 0, 1, 1, 0, 0, 0));
        assertThat(run.nextRelease()).isEmpty();
        assertThat(kept()).last().isEqualTo("test:embargo:a=null");
        assertThat(written()).containsExactly("a=null");
    }

    @Test
    void publishesAtOnceWhatIsNoLongerUnderEmbargo() {
        run(Outlets.resuming(kafka, CLOCK), Items.of("wire", new Item.Embargoed(article("a"), NOW, "f:1")))
                .run();

        assertThat(written()).containsExactly("a={");
        assertThat(kept()).isEmpty();
    }

    @Test
    void leavesOutARecordTooLargeForTheBrokerAndPublishesTheOthers() {
        MockProducer<byte[], byte[]> broker =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    private RecordTooLargeException tooLarge;

                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record, Callback callback) {
                        if (new String(record.key(), UTF_8).equals("large")) {
                            tooLarge = new RecordTooLargeException("larger than the broker takes");
                            callback.onCompletion(null, tooLarge);
                            return null;
                        }
                        return super.send(record, callback);
                    }

                    @Override
                    public void commitTransaction() {
                        if (tooLarge != null) {
                            throw tooLarge;
                        }
                        super.commitTransaction();
                    }

                    @Override
                    public void abortTransaction() {
                        tooLarge = null;
                        super.abortTransaction();
                    }
                };
        broker.initTransactions();
        IngestRun run = run(
                Outlets.resuming(broker, CLOCK),
                Items.of(
                        "wire", found("a"), found("large"), found("b"), new Item.Reached(new Bookmark("x", "3"), "x")));

        assertThat(run.run()).isEqualTo(new IngestCounts(2, 0, 0, 0, 0, 0, 1));
        assertThat(broker.history()).hasSize(3);
        assertThat(heard)
                .contains(new Item.Broken("at large", "not published, article large: larger than the broker takes"));
    }

    @Test
    void namesWhatABrokerThatIsGoneDidNotTakeAndReadsNoFurther() {
        kafka.commitTransactionException = new org.apache.kafka.common.KafkaException("no broker");
        IngestRun run = run(Outlets.plain(kafka), Items.of("wire", found("a")));

        assertThat(run.run()).isEqualTo(new IngestCounts(0, 0, 0, 0, 0, 0, 1));
        assertThat(heard).containsExactly(new Item.Broken("at a", "not published, article a: no broker"));
    }

    @Test
    void oneSourceThatFailsStopsNoOther() {
        NamedSource bad = new NamedSource("bad", new Items(items -> {
            throw new IllegalStateException("a bug");
        }));

        IngestRun run = run(Outlets.plain(kafka), bad, Items.of("good", found("a")));

        assertThat(run.run()).isEqualTo(new IngestCounts(1, 0, 0, 0, 0, 0, 1));
        assertThat(run.countsBySource().get("good")).isEqualTo(new IngestCounts(1, 0, 0, 0, 0, 0, 0));
        assertThat(heard)
                .contains(new Item.Broken(
                        "bad", "reading it failed, and stopped: java.lang.IllegalStateException: a bug"));
    }

    @Test
    void countsWhatWasCommittedWhenItIsStopped() throws InterruptedException {
        CountDownLatch given = new CountDownLatch(1);
        NamedSource endless = new NamedSource("wire", new Items(items -> {
            items.accept(found("a"));
            given.countDown();
            while (true) {
                items.accept(new Item.Skipped("x", "y"));
                if (Thread.interrupted()) {
                    return;
                }
            }
        }));
        IngestRun run = new IngestRun(List.of(endless), Outlets.plain(kafka), new IngestListener() {});
        Thread runner = new Thread(run::run);
        runner.start();
        given.await();

        assertThat(run.stop()).isEqualTo(run.counts());
        runner.join();
        assertThat(run.counts().published()).isEqualTo(kafka.history().size());
    }

    @Test
    void countsOnMetricsWhatItCountsItself() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        run(
                        Outlets.on(kafka, false, CLOCK, meters),
                        Items.of(
                                "wire", found("a"), new Item.Broken("f:2", "not JSON"), new Item.Withdrawn("b", "f:3")))
                .run();

        assertThat(items(meters, "new")).isEqualTo(1);
        assertThat(items(meters, "rejected")).isEqualTo(1);
        assertThat(items(meters, "withdrawn")).isEqualTo(1);
        assertThat(items(meters, "revised")).isZero();
        assertThat(meters.counter("dateline.ingest.published").count()).isEqualTo(1);
        assertThat(meters.counter("dateline.ingest.withdrawn").count()).isEqualTo(1);
    }

    @Test
    void reckonsRateAndTimeLeft() {
        Map<String, IngestCounts> counts =
                Map.of("a", new IngestCounts(150, 0, 0, 0, 0, 0, 0), "b", new IngestCounts(0, 50, 0, 0, 0, 100, 0));
        IngestProgress progress = new IngestProgress(counts, Duration.ofSeconds(4), 1_000, OptionalLong.of(4_000));

        assertThat(progress.total()).isEqualTo(new IngestCounts(150, 50, 0, 0, 0, 100, 0));
        assertThat(progress.rate()).isEqualTo(50.0);
        assertThat(progress.left()).contains(Duration.ofSeconds(12));
        assertThat(new IngestProgress(counts, Duration.ZERO, 0, OptionalLong.of(9)).left())
                .isEmpty();
        assertThat(new IngestProgress(counts, Duration.ZERO, 9, OptionalLong.empty()).left())
                .isEmpty();
    }

    private static double items(SimpleMeterRegistry meters, String outcome) {
        return meters.counter("dateline.ingest.items", "source", "wire", "outcome", outcome)
                .count();
    }

    private IngestRun run(Outlet outlet, NamedSource... sources) {
        return new IngestRun(List.of(sources), outlet, new IngestListener() {
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

            @Override
            public void ended(String source, IngestCounts counts) {
                heard.add(Map.entry(source, counts));
            }
        });
    }

    private List<String> written() {
        return kafka.history().stream()
                .filter(record -> record.topic().equals("news.raw.v1"))
                .map(record -> new String(record.key(), UTF_8)
                        + (record.value() == null ? "=null" : "=" + (char) record.value()[0]))
                .toList();
    }

    private List<String> kept() {
        return kafka.history().stream()
                .filter(record -> record.topic().equals("news.bookmarks.v1"))
                .map(record -> new String(record.key(), UTF_8) + "="
                        + (record.value() == null ? "null" : new String(record.value(), UTF_8)))
                .toList();
    }

    private static Item.Found found(String id) {
        return new Item.Found(article(id), "at " + id);
    }

    private static Item.Found revision(String id, long revision) {
        return new Item.Found(article(id).toBuilder().revision(revision).build(), "at " + id);
    }

    private static Article article(String id) {
        return Article.builder().id(id).body("It rained.").build();
    }
}
