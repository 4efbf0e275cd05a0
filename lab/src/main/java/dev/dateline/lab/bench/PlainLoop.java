package dev.dateline.lab.bench;

import dev.dateline.link.Connection;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The least that anybody could write: consume, parse, read, serialise, produce; one thread, at least once. */
final class PlainLoop implements AutoCloseable {
    private static final long COMMIT_NANOS = Duration.ofMillis(100).toNanos();

    private final Thread thread;
    private volatile boolean stopping;

    private PlainLoop(
            Connection connection, String group, String from, String to, Function<Article, EnrichedArticle> reader) {
        thread = new Thread(() -> run(connection, group, from, to, reader), group);
    }

    static PlainLoop start(
            Connection connection, String group, String from, String to, Function<Article, EnrichedArticle> reader) {
        PlainLoop loop = new PlainLoop(connection, group, from, to, reader);
        loop.thread.start();
        return loop;
    }

    private void run(
            Connection connection, String group, String from, String to, Function<Article, EnrichedArticle> reader) {
        try (Consumer<byte[], byte[]> consumer = connection.consumer(group, Optional.of(group));
                Producer<byte[], byte[]> producer = connection.producer(group)) {
            consumer.subscribe(List.of(from));
            long committed = System.nanoTime();
            while (!stopping) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    Article article = Json.ARTICLE.read(record.value());
                    byte[] value = Json.ENRICHED.write(reader.apply(article));
                    producer.send(new ProducerRecord<>(to, record.key(), value));
                }
                // As often as the job, which commits every 100 ms.
                if (System.nanoTime() - committed > COMMIT_NANOS) {
                    producer.flush();
                    consumer.commitAsync();
                    committed = System.nanoTime();
                }
            }
        } catch (MalformedRecordException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
