package dev.dateline.ingest;

import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one source on a thread of its own: makes records of its items and gathers them up to each bookmark. */
final class Reading implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    /** What is gathered while no bookmark comes; beyond, it goes out without one. */
    private static final int MOST_ENTRIES = 1_000;

    private static final int MOST_BYTES = 8 << 20;

    private final NamedSource source;
    private final Tally tally;
    private final RawRecords records;
    private final Bookmarks bookmarks;
    private final boolean bookmarked;
    private final Intake intake;
    private final IngestListener listener;
    private final InstantSource clock;
    private List<Group.Entry> entries = new ArrayList<>();
    private int bytes;

    Reading(
            NamedSource source,
            Tally tally,
            RawRecords records,
            Optional<Bookmarks> bookmarks,
            Intake intake,
            IngestListener listener,
            InstantSource clock) {
        this.source = source;
        this.tally = tally;
        this.records = records;
        this.bookmarks = bookmarks.orElse(Bookmarks.NONE);
        bookmarked = bookmarks.isPresent();
        this.intake = intake;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            source.articles().read(bookmarks, this::take);
            handOver(Optional.empty());
        } catch (Stopped | InterruptedException e) {
            // Asked to. What was gathered is read again another time.
        } catch (RuntimeException | StackOverflowError e) {
            // One source must not stop the others.
            LOG.error("source {} failed", source.name(), e);
            lost(Fate.FAILED, source.name(), "reading it failed, and stopped: " + e);
        } finally {
            intake.end(new Group(source, tally, List.of(), Optional.empty(), 0, true));
        }
    }

    private void take(Item said) {
        try {
            Item item = source.defaults().fill(said);
            if (item instanceof Item.Found found) {
                publish(found.article(), found.revised() ? Fate.REVISED : Fate.FRESH, found.where());
            } else if (item instanceof Item.Unchanged) {
                tally.add(Fate.UNCHANGED);
            } else if (item instanceof Item.Withdrawn withdrawn) {
                withdraw(withdrawn);
            } else if (item instanceof Item.Embargoed embargoed) {
                hold(embargoed);
            } else if (item instanceof Item.Broken broken) {
                lost(Fate.REJECTED, broken.where(), broken.why());
            } else if (item instanceof Item.Failed failed) {
                lost(Fate.FAILED, failed.where(), failed.why());
            } else if (item instanceof Item.Skipped skipped) {
                synchronized (listener) {
                    listener.skipped(skipped);
                }
            } else if (item instanceof Item.Reached reached && bookmarked) {
                handOver(Optional.of(reached.bookmark()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void publish(Article article, Fate fate, String where) throws InterruptedException {
        Article flagged = Repeats.flagged(article);
        try {
            ProducerRecord<byte[], byte[]> record = records.of(flagged);
            add(new Group.Ready(id(record), record, fate, flagged.revision(), where), record.value().length);
        } catch (RefusedArticleException e) {
            lost(Fate.REJECTED, where, e.getMessage());
        }
    }

    private void withdraw(Item.Withdrawn withdrawn) throws InterruptedException {
        try {
            ProducerRecord<byte[], byte[]> record = records.withdrawal(withdrawn.id());
            add(new Group.Ready(withdrawn.id(), record, Fate.WITHDRAWN, OptionalLong.empty(), withdrawn.where()), 0);
        } catch (RefusedArticleException e) {
            lost(Fate.REJECTED, withdrawn.where(), e.getMessage());
        }
    }

    private void hold(Item.Embargoed embargoed) throws InterruptedException {
        if (!embargoed.until().isAfter(clock.instant())) {
            publish(embargoed.article(), Fate.FRESH, embargoed.where());
            return;
        }
        Article article = records.received(Repeats.flagged(embargoed.article()));
        try {
            // What will be refused is refused now, while somebody looks.
            int size = records.of(article).value().length;
            String id = ArticleId.of(article);
            add(new Group.Held(id, article, embargoed.until(), embargoed.where()), size);
        } catch (RefusedArticleException e) {
            lost(Fate.REJECTED, embargoed.where(), e.getMessage());
        }
    }

    private void add(Group.Entry entry, int size) throws InterruptedException {
        entries.add(entry);
        bytes += size;
        if (!bookmarked || entries.size() >= MOST_ENTRIES || bytes >= MOST_BYTES) {
            handOver(Optional.empty());
        }
    }

    private void handOver(Optional<Bookmark> bookmark) throws InterruptedException {
        if (!entries.isEmpty() || bookmark.isPresent()) {
            intake.put(new Group(source, tally, entries, bookmark, bytes, false));
            entries = new ArrayList<>();
            bytes = 0;
        }
    }

    private void lost(Fate fate, String where, String why) {
        tally.add(fate);
        synchronized (listener) {
            listener.broken(new Item.Broken(where, why));
        }
    }

    private static String id(ProducerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    /** Ends a source's reading from within. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
