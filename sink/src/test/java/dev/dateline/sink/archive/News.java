package dev.dateline.sink.archive;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.Destination;
import dev.dateline.sink.NothingRefused;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Json;
import dev.dateline.wire.Language;
import dev.dateline.wire.Mention;
import dev.dateline.wire.Provenance;
import dev.dateline.wire.Published;
import dev.dateline.wire.Source;
import dev.dateline.wire.Span;
import dev.dateline.wire.Timex;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Enriched articles for tests, said in a few words, and the records that they are delivered as. */
public final class News {
    public static final Origin ORIGIN = new Origin("cluster", "news.enriched.v1", "topic-id", "group");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Article.Builder article = Article.builder();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Timex> dates = new ArrayList<>();
    private final String id;
    private String body = "";
    private Published published = Published.unknown();
    private Language language = new Language(Optional.of("en"), Language.From.DETECTED);

    private News(String id) {
        this.id = id;
        article.id(id);
    }

    public static News article(String id, String body) {
        News news = new News(id);
        news.body = body;
        news.article.body(body);
        return news;
    }

    public News title(String title) {
        article.title(title);
        return this;
    }

    public News published(String value) {
        article.published(value);
        published = new Published(Optional.of(value), Published.From.GIVEN);
        return this;
    }

    public News source(String name) {
        article.source(Source.named(name));
        return this;
    }

    public News url(String url) {
        article.url(url);
        return this;
    }

    public News language(String tag) {
        language = new Language(Optional.of(tag), Language.From.DETECTED);
        return this;
    }

    /** Names an entity whose key is its type and its name in small letters. */
    public News naming(EntityType type, String... names) {
        for (String name : names) {
            entities.add(new Entity(
                    "e" + (entities.size() + 1),
                    key(type, name),
                    type,
                    name,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Mention(Field.BODY, 0, 1, body.substring(0, 1), type, Mention.How.NAME))));
        }
        return this;
    }

    public static String key(EntityType type, String name) {
        return type + ":" + name.toLowerCase(java.util.Locale.ROOT);
    }

    /** Speaks of the days from one to before another. */
    public News speakingOf(String from, String to) {
        dates.add(new Timex(
                "d" + (dates.size() + 1),
                Field.BODY,
                0,
                1,
                body.substring(0, 1),
                Timex.Type.DATE,
                from,
                Optional.empty(),
                Optional.of(from),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)),
                Optional.empty(),
                Optional.empty(),
                Timex.Relation.NONE,
                "published",
                "test"));
        return this;
    }

    public EnrichedArticle enriched() {
        return new EnrichedArticle(
                EnrichedArticle.SCHEMA,
                article.build(),
                published,
                language,
                Optional.empty(),
                List.of(new Span(Field.BODY, 0, body.codePointCount(0, body.length()))),
                entities,
                dates,
                new Provenance("test", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public Delivery at(long offset) {
        return new Delivery(offset, id, Optional.of(Json.ENRICHED.write(enriched())), NOON.plusSeconds(offset));
    }

    public static Delivery withdrawal(String id, long offset) {
        return new Delivery(offset, id, Optional.empty(), NOON.plusSeconds(offset));
    }

    /** Delivers records of a partition, and waits until they can be found. */
    public static void deliver(Archive archive, int partition, Delivery... deliveries) throws Exception {
        try (PartitionWriter writer = ((Destination) archive).open(partition).orElseThrow()) {
            long end = deliveries[deliveries.length - 1].offset() + 1;
            writer.write(new Batch(List.of(deliveries), end), new NothingRefused());
        }
        awaitPosition(archive, partition, deliveries[deliveries.length - 1].offset() + 1);
    }

    public static void awaitPosition(Archive archive, int partition, long next) throws Exception {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> next(archive, partition) >= next);
    }

    private static long next(Archive archive, int partition) throws IOException {
        try (Snapshot snapshot = archive.snapshot()) {
            return snapshot.position().next(partition);
        }
    }
}
