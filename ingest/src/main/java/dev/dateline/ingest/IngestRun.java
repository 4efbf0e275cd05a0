package dev.dateline.ingest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** One source published from its first to its last item, with everything counted. Runs once. */
public final class IngestRun {
    /** Enough to keep the producer's batches full; each one holds a few objects until it is acknowledged. */
    private static final int UNACKNOWLEDGED = 10_000;

    private final ArticleSource source;
    private final Publisher publisher;
    private final IngestListener listener;
    private final Semaphore room = new Semaphore(UNACKNOWLEDGED);
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final long started = System.nanoTime();
    private volatile boolean stopped;

    public IngestRun(ArticleSource source, Publisher publisher, IngestListener listener) {
        this.source = source;
        this.publisher = publisher;
        this.listener = listener;
    }

    /**
     * Reads and publishes everything, and waits until the broker has answered for all of it. What cannot be published is
     * told to the listener and counted; only a broker that takes nothing more ends the run early.
     */
    public IngestCounts run() {
        try {
            source.read(Bookmarks.NONE, this::take);
        } catch (Stopped e) {
            // Asked to, or no broker: what was sent before still counts.
        }
        publisher.flush();
        return counts();
    }

    /** Reads no further, and waits for what was sent; for another thread than the one that runs. */
    public IngestCounts stop() {
        stopped = true;
        publisher.flush();
        return counts();
    }

    public IngestCounts counts() {
        // Read comes last, so that the parts never exceed it.
        long done = published.get();
        long without = refused.get();
        long unreadable = broken.get();
        long lost = failed.get();
        return new IngestCounts(read.get(), done, without, unreadable, lost);
    }

    public IngestProgress progress() {
        return new IngestProgress(
                counts(), Duration.ofNanos(System.nanoTime() - started), source.bytesRead(), source.bytesTotal());
    }

    private void take(Item item) {
        if (stopped) {
            throw new Stopped();
        }
        if (item instanceof Item.Found found) {
            read.incrementAndGet();
            publish(found);
        } else if (item instanceof Item.Broken unreadable) {
            read.incrementAndGet();
            broken.incrementAndGet();
            tell(unreadable);
        } else if (item instanceof Item.Skipped skipped) {
            synchronized (listener) {
                listener.skipped(skipped);
            }
        }
    }

    private void publish(Item.Found found) {
        try {
            Publisher.Prepared prepared = publisher.prepare(found.article());
            room.acquireUninterruptibly();
            publisher.send(prepared).whenComplete((at, failure) -> {
                room.release();
                settle(found.where(), prepared.id(), at, failure);
            });
        } catch (RefusedArticleException e) {
            refused.incrementAndGet();
            tell(new Item.Broken(found.where(), e.getMessage()));
        }
    }

    private void settle(String where, String id, RecordMetadata at, Throwable failure) {
        if (failure == null) {
            published.incrementAndGet();
            synchronized (listener) {
                listener.acknowledged(at);
            }
            return;
        }
        // A record too large for this broker says nothing of the next one; every other failure has lasted long enough.
        if (!(failure instanceof RecordTooLargeException)) {
            stopped = true;
        }
        failed.incrementAndGet();
        tell(new Item.Broken(where, "not published, article " + id + ": " + failure.getMessage()));
    }

    /** The reader's thread and the producer's both have something to tell. */
    private void tell(Item.Broken unpublished) {
        synchronized (listener) {
            listener.broken(unpublished);
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
