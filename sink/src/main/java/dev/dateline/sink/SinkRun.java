package dev.dateline.sink;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A member of a sink's group: reads committed records of the enriched topic and gives them to one destination. Several
 * beside each other in a process know nothing of each other; one that fails is tried again for a while, and then it ends
 * alone.
 */
public final class SinkRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkRun.class);

    // Also how long a stop may have to wait.
    private static final Duration ROUND = Duration.ofMillis(200);

    private final Connection connection;
    private final SinkSettings settings;
    private final Place place;
    private final String group;
    private final Metrics metrics;
    private final SinkMetrics meters;
    private final Patience patience;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile Optional<String> missing = Optional.of("not started");
    private Thread thread;

    public SinkRun(Connection connection, SinkSettings settings, Place place, Metrics metrics) {
        this.connection = connection;
        this.settings = settings;
        this.place = place;
        this.group = place.group(settings.group());
        this.metrics = metrics;
        this.meters = new SinkMetrics(metrics, place.name());
        this.patience = new Patience(settings.patience(), System::nanoTime);
    }

    /**
     * Reaches the broker, opens the destination and starts reading.
     *
     * @throws dev.dateline.link.StartupException when one of them cannot be had
     */
    public SinkRun start() {
        Startup.prepare(
                connection,
                List.of(
                        Topics.ENRICHED.named(settings.topic()),
                        Topics.SINK_DEAD_LETTERS.named(settings.deadLetters())));
        Destination opened = place.open(Origin.of(connection, settings.topic(), group), connection);
        missing = Optional.of("waiting for partitions of " + settings.topic());
        thread = new Thread(() -> run(opened), group);
        thread.start();
        return this;
    }

    /** The place that this delivers to. */
    public String name() {
        return place.name();
    }

    /** What is missing before this can deliver, if anything. */
    public Optional<String> missing() {
        return missing.map(what -> "sink " + place.name() + ": " + what);
    }

    /** Returns when this was closed; throws what ended it otherwise. */
    public void await() throws InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Finishes the batch in hand, lets go of the partitions and the destination; may be called again. */
    @Override
    public void close() {
        stopping = true;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(Destination opened) {
        try (opened;
                DeadLetters deadLetters = new DeadLetters(connection, settings.deadLetters(), place.name());
                Consumer<byte[], byte[]> consumer = connection.consumer(
                        group + "-" + ProcessHandle.current().pid(),
                        Optional.of(group),
                        Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, place.round()))) {
            metrics.watch(consumer);
            read(new Assignment(settings.topic(), consumer, opened, deadLetters, meters), consumer);
        } catch (IOException e) {
            fail(new UncheckedIOException(e.getMessage(), e));
            return;
        } catch (KafkaException e) {
            fail(BrokerProbe.failure(e, connection.settings()));
            return;
        } catch (RuntimeException | Error e) {
            fail(e);
            return;
        }
        meters.up(false);
        missing = Optional.of("stopped");
        ended.complete(null);
    }

    private void fail(Throwable cause) {
        LOG.error("sink {} stops: {}", place.name(), cause.getMessage());
        meters.failed();
        meters.up(false);
        missing = Optional.of("failed: " + cause.getMessage());
        ended.completeExceptionally(cause);
    }

    private void read(Assignment assignment, Consumer<byte[], byte[]> consumer) throws IOException {
        try (assignment) {
            consumer.subscribe(List.of(settings.topic()), assignment);
            while (!stopping) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(ROUND);
                if (!patience.waiting()) {
                    deliver(assignment, records);
                }
                missing = patience.failing() ? Optional.of(patience.words()) : assignment.missing();
                meters.up(missing.isEmpty());
            }
        }
    }

    /** Nothing is lost when this fails: what was read and not written is read again when the partition is opened again. */
    private void deliver(Assignment assignment, ConsumerRecords<byte[], byte[]> records) {
        try {
            assignment.openWaiting();
            assignment.deliver(records);
            if (!records.isEmpty() || assignment.caughtUp()) {
                patience.succeeded();
            }
        } catch (IOException e) {
            meters.failed();
            assignment.retreat();
            patience.failed(e);
            LOG.warn("sink {}: {}", place.name(), patience.words());
        }
    }
}
