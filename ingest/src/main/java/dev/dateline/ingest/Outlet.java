package dev.dateline.ingest;

import dev.dateline.link.Connection;
import dev.dateline.link.Metrics;
import dev.dateline.wire.Article;
import dev.dateline.wire.Kept;
import dev.dateline.wire.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where a run publishes: the raw topic, and beside it what is kept under the run's name. */
public final class Outlet implements AutoCloseable {
    /** Begins every transactional id, for those who give rights. */
    private static final String PREFIX = "dateline-ingest-";

    private static final int AT_A_TIME = 1_000;

    private final Transactions transactions;
    private final BookmarkTopic kept;
    private final boolean resuming;
    private final RawRecords records;
    private final Supplier<RawKeys> keys;
    private final InstantSource clock;
    private final MeterRegistry registry;

    Outlet(
            Transactions transactions,
            BookmarkTopic kept,
            boolean resuming,
            RawRecords records,
            Supplier<RawKeys> keys,
            InstantSource clock,
            MeterRegistry registry) {
        this.transactions = transactions;
        this.kept = kept;
        this.resuming = resuming;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
        this.registry = registry;
    }

    /**
     * Opens an outlet on topics that are there.
     *
     * @param name under which bookmarks and articles under embargo are kept
     * @param resuming whether sources go on where they stood; then the name is this process's alone, and another that
     *     has it can publish no more
     */
    public static Outlet open(
            Connection connection,
            Topic<Article> raw,
            Topic<Kept> bookmarks,
            String name,
            boolean resuming,
            InstantSource clock,
            Metrics metrics) {
        String id = PREFIX + name + (resuming ? "" : "-" + UUID.randomUUID());
        // First the name is taken over, then read what is kept under it: nobody adds to that any more.
        Transactions transactions = Transactions.open(connection, id, metrics);
        BookmarkTopic kept = new BookmarkTopic(bookmarks, name);
        kept.load(connection, clock.instant());
        List<ProducerRecord<byte[], byte[]>> expired = kept.expired();
        for (int from = 0; from < expired.size(); from += AT_A_TIME) {
            transactions.commit(expired.subList(from, Math.min(expired.size(), from + AT_A_TIME)));
        }
        return new Outlet(
                transactions,
                kept,
                resuming,
                new RawRecords(raw, clock, metrics.registry()),
                () -> RawKeys.read(connection, raw.name()),
                clock,
                metrics.registry());
    }

    @Override
    public void close() {
        transactions.close();
    }

    /** The bookmarks to go on from; empty where everything is read from the start. */
    Optional<Bookmarks> bookmarks() {
        return resuming ? Optional.of(kept) : Optional.empty();
    }

    Transactions transactions() {
        return transactions;
    }

    BookmarkTopic kept() {
        return kept;
    }

    RawRecords records() {
        return records;
    }

    RawKeys keys() {
        return keys.get();
    }

    InstantSource clock() {
        return clock;
    }

    MeterRegistry registry() {
        return registry;
    }
}
