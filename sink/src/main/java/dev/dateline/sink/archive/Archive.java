package dev.dateline.sink.archive;

import dev.dateline.link.StartupException;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.Destination;
import dev.dateline.sink.DestinationFailedException;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Refusals;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.facet.taxonomy.SearcherTaxonomyManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/**
 * The archive: a sink's destination on one side, and on the other what is asked by many threads. New records can be found
 * a moment after they were written and are safe on disk some seconds later; a crash in between takes back both the
 * records and the offset, and they are read again.
 */
public final class Archive implements Destination {
    private static final long REFRESH_MILLIS = 200;
    /** While much comes in, looking often would make many small parts of the index, and all of them work. */
    private static final long BUSY_REFRESH_MILLIS = 2_000;

    private static final int BUSY = 500;
    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final ArchiveFolder folder;
    private final SearcherTaxonomyManager current;
    private final Thread keeper = new Thread(this::keep, "dateline-archive");
    // Guarded by this, as is the folder's writing side.
    private Position reached;
    private int unseen;
    private boolean uncommitted;
    private long changes;
    private boolean closed;
    private volatile Optional<Exception> failure = Optional.empty();

    private Archive(ArchiveFolder folder) throws IOException {
        this.folder = folder;
        reached = folder.position();
        current = new SearcherTaxonomyManager(
                folder.index(),
                new SearcherFactory() {
                    @Override
                    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                        return new Snapshot.Positioned(reader, reached);
                    }
                },
                folder.names());
        keeper.setDaemon(true);
        keeper.start();
    }

    /**
     * @param path of the folder, made where missing
     * @param rebuild to throw away what the folder holds and read the topic from its beginning
     * @throws StartupException when the folder cannot be used, is another's, or holds the records of another origin
     */
    public static Archive open(Path path, Origin origin, boolean rebuild) {
        try {
            return new Archive(ArchiveFolder.open(path, origin, rebuild));
        } catch (IOException e) {
            throw new StartupException(
                    "The archive in " + path + " cannot be opened (" + e
                            + "). Give it another folder, or --rebuild it.",
                    e);
        }
    }

    /** The newest there is to find; to be closed. */
    public Snapshot snapshot() throws IOException {
        return new Snapshot(current);
    }

    /** Counts the moments at which there was something new to find. */
    public synchronized long changes() {
        return changes;
    }

    /** Waits until there is something new to find since then; returns also when the time is over or nothing more comes. */
    public synchronized void awaitChange(long since, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis(); changes == since && !closed && left > 0; ) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }

    public synchronized boolean closed() {
        return closed;
    }

    @Override
    public Optional<PartitionWriter> open(int partition) {
        return Optional.of(new Writer(partition));
    }

    private final class Writer implements PartitionWriter {
        private final int partition;

        Writer(int partition) {
            this.partition = partition;
        }

        @Override
        public OptionalLong next() {
            synchronized (Archive.this) {
                return OptionalLong.of(reached.next(partition));
            }
        }

        @Override
        public void write(Batch batch, Refusals refusals) throws IOException {
            synchronized (Archive.this) {
                add(partition, batch, refusals);
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (Archive.this) {
                commit();
            }
        }
    }

    private void add(int partition, Batch batch, Refusals refusals) throws IOException {
        if (failure.isPresent()) {
            throw new DestinationFailedException(
                    "the archive cannot write to its folder any more (" + failure.get() + "); start it again",
                    failure.get());
        }
        long next = reached.next(partition);
        for (Delivery delivery : batch.deliveries()) {
            if (delivery.offset() >= next) {
                add(partition, delivery, refusals);
                unseen++;
            }
        }
        if (batch.next() > next) {
            reached = reached.after(RecordNumber.of(partition, batch.next() - 1));
            uncommitted = true;
        }
    }

    private void add(int partition, Delivery delivery, Refusals refusals) throws IOException {
        if (delivery.id().getBytes(StandardCharsets.UTF_8).length > Article.MAX_ID_BYTES) {
            refusals.refuse(delivery, "key", "its id is longer than " + Article.MAX_ID_BYTES + " bytes");
            return;
        }
        Term id = new Term(Fields.ID, delivery.id());
        if (delivery.json().isEmpty()) {
            folder.index().updateDocument(id, Documents.withdrawal(partition, delivery));
            return;
        }
        EnrichedArticle enriched;
        try {
            enriched = Json.ENRICHED.read(delivery.json().get());
        } catch (MalformedRecordException e) {
            refusals.refuse(delivery, "malformed", e.getMessage());
            return;
        }
        folder.index()
                .updateDocument(
                        id, Fields.FACETS.build(folder.names(), Documents.article(partition, delivery, enriched)));
    }

    private void keep() {
        long committed = System.nanoTime();
        try {
            while (true) {
                synchronized (this) {
                    int taken = unseen;
                    if (closed) {
                        return;
                    }
                    if (unseen > 0) {
                        refresh();
                    }
                    if (System.nanoTime() - committed > COMMIT_NANOS) {
                        commit();
                        committed = System.nanoTime();
                    }
                    wait(taken > BUSY ? BUSY_REFRESH_MILLIS : REFRESH_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(e);
        }
    }

    private void refresh() throws IOException {
        current.maybeRefreshBlocking();
        unseen = 0;
        changes++;
        notifyAll();
    }

    private void commit() throws IOException {
        if (uncommitted) {
            folder.commit(reached);
            uncommitted = false;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try (folder) {
            keeper.join();
            synchronized (this) {
                if (failure.isEmpty()) {
                    commit();
                }
            }
            current.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
