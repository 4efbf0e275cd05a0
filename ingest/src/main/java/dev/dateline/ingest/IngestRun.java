package dev.dateline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Sources read side by side and published through one outlet, in transactions of whole items: a bookmark is committed with
 * the articles that it covers. Articles under embargo are published when their time comes. Runs once.
 */
public final class IngestRun {
    /** A transaction is committed when it holds so much, or when this time has passed since its first item. */
    private static final int MOST_ITEMS = 500;

    private static final int MOST_BYTES = 16 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    /** Embargoes end by the clock on the wall, which may be set; so it is looked at often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final Map<NamedSource, Tally> tallies = new LinkedHashMap<>();
    private final Outlet outlet;
    private final IngestListener listener;
    private final Intake intake = new Intake();
    private final Publication publication;
    private final List<Thread> readings = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final long started = System.nanoTime();
    private volatile boolean begun;
    private volatile boolean stopped;
    private volatile int open;
    private long gatheringSince;
    private long looked;

    public IngestRun(List<NamedSource> sources, Outlet outlet, IngestListener listener) {
        this.outlet = outlet;
        this.listener = listener;
        publication = new Publication(outlet, once(outlet::keys), listener);
        for (NamedSource source : sources) {
            Tally tally = new Tally(source.name(), outlet.registry());
            tallies.put(source, tally);
            Reading reading =
                    new Reading(source, tally, outlet.records(), outlet.bookmarks(), intake, listener, outlet.clock());
            Thread thread = new Thread(reading, "dateline-source-" + source.name());
            thread.setDaemon(true);
            readings.add(thread);
        }
        open = readings.size();
        looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    }

    /**
     * Reads and publishes until all sources have ended. What cannot be published is told to the listener and counted;
     * only a broker that takes nothing more ends the run early.
     *
     * @throws TakenOverException when another process publishes under the outlet's name
     */
    public IngestCounts run() {
        return run(() -> false);
    }

    /** The same, and goes on until nothing waits for its time. */
    public IngestCounts runUntilReleased() {
        return run(() -> !outlet.kept().waiting().isEmpty());
    }

    /** The same, and goes on until it is stopped, for what waits or a source may still hold back. */
    public IngestCounts runUntilStopped() {
        return run(() -> true);
    }

    private IngestCounts run(BooleanSupplier staying) {
        begun = true;
        readings.forEach(Thread::start);
        try {
            while (!stopped && (open > 0 || !publication.isEmpty() || staying.getAsBoolean())) {
                intake.next(patience()).ifPresent(this::gather);
                releaseDue();
                if (due()) {
                    stopped |= !publication.commit();
                }
            }
            if (!publication.isEmpty()) {
                publication.commit();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            readings.forEach(Thread::interrupt);
            over.countDown();
        }
        return counts();
    }

    /** Reads no further, and waits until what was taken is committed; for another thread than the one that runs. */
    public IngestCounts stop() {
        stopped = true;
        readings.forEach(Thread::interrupt);
        try {
            if (begun) {
                over.await(STOPPING.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counts();
    }

    /** Whether a source may still give something. */
    public boolean reading() {
        return open > 0;
    }

    /** What became of everything so far. */
    public IngestCounts counts() {
        return tallies.values().stream().map(Tally::counts).reduce(IngestCounts.NONE, IngestCounts::plus);
    }

    /** The same by source, in their order. */
    public Map<String, IngestCounts> countsBySource() {
        Map<String, IngestCounts> counts = new LinkedHashMap<>();
        tallies.forEach((source, tally) -> counts.put(source.name(), tally.counts()));
        return counts;
    }

    /** When the next article under embargo is published; empty where none waits. */
    public Optional<Instant> nextRelease() {
        return outlet.kept().waiting().stream()
                .map(BookmarkTopic.Waiting::until)
                .min(Instant::compareTo);
    }

    public IngestProgress progress() {
        long read = 0;
        OptionalLong total = OptionalLong.of(0);
        for (NamedSource source : tallies.keySet()) {
            read += source.articles().bytesRead();
            OptionalLong more = source.articles().bytesTotal();
            total = total.isPresent() && more.isPresent()
                    ? OptionalLong.of(total.getAsLong() + more.getAsLong())
                    : OptionalLong.empty();
        }
        return new IngestProgress(countsBySource(), Duration.ofNanos(System.nanoTime() - started), read, total);
    }

    private void gather(Group group) {
        begin();
        publication.add(group);
        if (group.last()) {
            open = open - 1;
        }
    }

    private void releaseDue() {
        if (System.nanoTime() - looked < BETWEEN_LOOKS.toNanos()) {
            return;
        }
        looked = System.nanoTime();
        Instant now = outlet.clock().instant();
        for (BookmarkTopic.Waiting waiting : outlet.kept().waiting()) {
            if (!waiting.until().isAfter(now)) {
                begin();
                publication.release(waiting);
            }
        }
    }

    private void begin() {
        if (publication.isEmpty()) {
            gatheringSince = System.nanoTime();
        }
    }

    private boolean due() {
        return !publication.isEmpty()
                && (publication.size() >= MOST_ITEMS
                        || publication.bytes() >= MOST_BYTES
                        || System.nanoTime() - gatheringSince >= LONGEST_WAIT.toNanos()
                        || open == 0);
    }

    private Duration patience() {
        return publication.isEmpty() ? BETWEEN_LOOKS : LONGEST_WAIT.minusNanos(System.nanoTime() - gatheringSince);
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;

            @Override
            public T get() {
                if (value == null) {
                    value = supplier.get();
                }
                return value;
            }
        };
    }
}
