package dev.dateline.sink;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.sink.segment.SegmentFolder;
import dev.dateline.wire.Topics;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;

/** A member of a sink's group: reads committed records of the enriched topic and gives them to one destination. */
public final class SinkRun implements AutoCloseable {
    // Also how long a stop may have to wait.
    private static final Duration ROUND = Duration.ofMillis(200);

    private final Connection connection;
    private final SinkSettings settings;
    private final Function<Origin, Destination> destination;
    private final Metrics metrics;
    private final SinkMetrics meters;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile Optional<String> missing = Optional.of("sink: not started");
    private Thread thread;

    /** @param destination what to write to, for records of this origin */
    public SinkRun(
            Connection connection, SinkSettings settings, Function<Origin, Destination> destination, Metrics metrics) {
        this.connection = connection;
        this.settings = settings;
        this.destination = destination;
        this.metrics = metrics;
        this.meters = new SinkMetrics(metrics);
    }

    /** A run with the destination that the settings name: a folder of segments, else standard output. */
    public static SinkRun of(Connection connection, SinkSettings settings, Metrics metrics) {
        Function<Origin, Destination> destination = origin -> settings.folder()
                .<Destination>map(folder -> SegmentFolder.open(folder, settings.segmentOffsets(), origin))
                .orElseGet(() -> new StandardOutput(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), System.err));
        return new SinkRun(connection, settings, destination, metrics);
    }

    /**
     * Reaches the broker, opens the destination and starts reading.
     *
     * @throws dev.dateline.link.StartupException when one of them cannot be had
     */
    public SinkRun start() {
        Startup.prepare(connection, List.of(Topics.ENRICHED.named(settings.topic())));
        Destination opened = destination.apply(Origin.of(connection, settings));
        missing = Optional.of("sink: waiting for partitions of " + settings.topic());
        thread = new Thread(() -> run(opened), settings.group());
        thread.start();
        return this;
    }

    /** What is missing before this can deliver, if anything. */
    public Optional<String> missing() {
        return missing;
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
                Consumer<byte[], byte[]> consumer = connection.consumer(
                        settings.group() + "-" + ProcessHandle.current().pid(), Optional.of(settings.group()))) {
            metrics.watch(consumer);
            read(new Assignment(settings.topic(), consumer, opened, meters), consumer);
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
        missing = Optional.of("sink: stopped");
        ended.complete(null);
    }

    private void fail(Throwable cause) {
        missing = Optional.of("sink: failed: " + cause.getMessage());
        ended.completeExceptionally(cause);
    }

    private void read(Assignment assignment, Consumer<byte[], byte[]> consumer) throws IOException {
        try (assignment) {
            consumer.subscribe(List.of(settings.topic()), assignment);
            while (!stopping) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(ROUND);
                assignment.openWaiting();
                assignment.deliver(records);
                missing = assignment.missing();
            }
        }
    }
}
