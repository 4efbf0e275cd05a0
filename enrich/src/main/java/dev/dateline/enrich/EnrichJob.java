package dev.dateline.enrich;

import dev.dateline.link.BrokerProbe;
import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.link.StartupException;
import dev.dateline.link.TopicCreation;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running Kafka Streams job: raw articles in; enriched articles, withdrawals and dead letters out, exactly once. */
public final class EnrichJob implements AutoCloseable {
    /** The status that a process halts with when one record hangs: an internal error, in the words of sysexits. */
    public static final int HALTED = 70;

    private static final Logger LOG = LoggerFactory.getLogger(EnrichJob.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    /** What a record weighs beside its value: key, headers, and the batch around it. */
    private static final int ROOM = 64 << 10;

    private final Connection connection;
    private final EnrichSettings settings;
    private final Function<Article, EnrichedArticle> reader;
    private final Metrics metrics;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private Consumer<String> onStuck = EnrichJob::halt;
    private String guarantee = StreamsConfig.EXACTLY_ONCE_V2;
    private Range range = Range.ENDLESS;
    private Watchdog watchdog;
    private KafkaStreams streams;

    /** @param reader marks an article; called from several threads */
    public EnrichJob(
            Connection connection,
            EnrichSettings settings,
            Function<Article, EnrichedArticle> reader,
            Metrics metrics) {
        this.connection = connection;
        this.settings = settings;
        this.reader = reader;
        this.metrics = metrics;
    }

    /** Replaces what is done when one record hangs, given its name in words; by default the process halts. */
    public EnrichJob onStuck(Consumer<String> alarm) {
        onStuck = alarm;
        return this;
    }

    /** Gives up exactly-once. For the control run of the crash test alone, which must show the duplicates. */
    public EnrichJob atLeastOnce() {
        guarantee = StreamsConfig.AT_LEAST_ONCE;
        return this;
    }

    /** Reads no further than this. */
    EnrichJob within(Range bounds) {
        range = bounds;
        return this;
    }

    /**
     * Creates missing topics and starts reading; returns at once after that.
     *
     * @throws StartupException in plain words, when the broker or its topics can't be used
     */
    public EnrichJob start() {
        Startup.prepare(connection, List.of(settings.raw(), settings.enriched(), settings.deadLetters()));
        StreamsConfig config = StreamsSettings.config(connection, settings, guarantee);
        Enricher enricher = new Enricher(reader, room(settings.enriched()));
        int deadLetterRoom = room(settings.deadLetters());
        EnrichMetrics meters = new EnrichMetrics(metrics.registry());
        watchdog = new Watchdog(settings.watchdog(), onStuck).start();
        Uncommitted uncommitted = new Uncommitted();
        streams = new KafkaStreams(
                EnrichTopology.topology(
                        settings,
                        config,
                        () -> new EnrichStep(enricher, deadLetterRoom, range, watchdog, uncommitted, meters)),
                config);
        streams.setUncaughtExceptionHandler(this::failed);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                ended.complete(null);
            }
        });
        metrics.bind(new KafkaStreamsMetrics(streams));
        Gauge.builder("dateline.enrich.lag", this, EnrichJob::lag)
                .description("Raw records that are published and not yet fetched, as of the last fetch")
                .register(metrics.registry());
        streams.start();
        return this;
    }

    /** What keeps the job from working; empty while it works. */
    public Optional<String> notReady() {
        KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
        return state == KafkaStreams.State.RUNNING ? Optional.empty() : Optional.of("enrich is not running: " + state);
    }

    /**
     * Waits until the job ends.
     *
     * @throws JobFailedException when it ended by itself
     */
    public void await() {
        try {
            ended.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JobFailedException failure ? failure : e;
        }
    }

    /** Waits for the job's end, but no longer than this; whether it has ended. */
    boolean endsWithin(Duration time) {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Commits what is read and leaves the group; may be called again. */
    @Override
    public synchronized void close() {
        if (streams != null) {
            // A process with a fixed id keeps its place for its restart; any other frees its partitions at once.
            CloseOptions options = CloseOptions.timeout(CLOSING)
                    .withGroupMembershipOperation(
                            settings.memberId().isPresent()
                                    ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                    : CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
            if (!streams.close(options)) {
                LOG.warn("enrich did not stop within {} s", CLOSING.toSeconds());
            }
            watchdog.close();
        }
        ended.complete(null);
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        ended.completeExceptionally(new JobFailedException("enrich stopped: " + root, cause));
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private int room(Topic<?> topic) {
        try (Admin admin = connection.admin("dateline-enrich-start")) {
            String limit = new TopicCreation(admin, connection.settings().startTimeout())
                    .config(topic.name())
                    .get("max.message.bytes");
            int room = Math.min(Integer.parseInt(limit), StreamsSettings.MAX_REQUEST_BYTES) - ROOM;
            if (room <= 0) {
                throw new StartupException("Topic " + topic.name() + " has max.message.bytes=" + limit
                        + ", which leaves no room for an article; Dateline creates it with "
                        + StreamsSettings.MAX_REQUEST_BYTES + ".");
            }
            return room;
        } catch (KafkaException e) {
            throw BrokerProbe.failure(e, connection.settings());
        }
    }

    private double lag() {
        return streams.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("records-lag")
                        && settings.raw().name().equals(metric.getKey().tags().get("topic")))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .filter(lag -> !Double.isNaN(lag))
                .sum();
    }

    private static void halt(String stuck) {
        LOG.error("{}: the reader hangs, and the process ends", stuck);
        Runtime.getRuntime().halt(HALTED);
    }
}
