package dev.dateline.ingest;

import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** What goes out in one transaction: gathered, committed, told of. For one thread. */
final class Publication {
    /** A record and what hangs on it: nothing for those that only keep something. */
    private record Going(ProducerRecord<byte[], byte[]> record, Optional<Settled> settled) {}

    private record Settled(Tally tally, Fate fate, String id, String where) {}

    private final Outlet outlet;
    private final Supplier<RawKeys> keys;
    private final IngestListener listener;
    private final Counter published;
    private final Counter withdrawn;
    private final Counter failed;
    private final Counter bytes;
    private final List<Going> going = new ArrayList<>();
    private final Map<String, ProducerRecord<byte[], byte[]>> reached = new LinkedHashMap<>();
    private final List<Group> ending = new ArrayList<>();
    private long gatheredBytes;

    /** @param keys of what was on the raw topic at the start; asked only where a source wants to know */
    Publication(Outlet outlet, Supplier<RawKeys> keys, IngestListener listener) {
        this.outlet = outlet;
        this.keys = keys;
        this.listener = listener;
        published = outlet.registry().counter("dateline.ingest.published");
        withdrawn = outlet.registry().counter("dateline.ingest.withdrawn");
        failed = outlet.registry().counter("dateline.ingest.failed");
        bytes = outlet.registry().counter("dateline.ingest.bytes");
    }

    boolean isEmpty() {
        return going.isEmpty() && reached.isEmpty() && ending.isEmpty();
    }

    int size() {
        return going.size();
    }

    long bytes() {
        return gatheredBytes;
    }

    void add(Group group) {
        for (Group.Entry entry : group.entries()) {
            if (known(group, entry)) {
                group.tally().add(Fate.UNCHANGED);
            } else {
                add(group, entry);
            }
        }
        gatheredBytes += group.bytes();
        group.bookmark()
                .ifPresent(bookmark -> reached.put(bookmark.key(), outlet.kept().reached(bookmark)));
        if (group.last()) {
            ending.add(group);
        }
    }

    /** Adds an article whose time has come. */
    void release(BookmarkTopic.Waiting waiting) {
        going.add(new Going(outlet.kept().released(waiting.id()), Optional.empty()));
        try {
            going.add(new Going(outlet.records().of(waiting.article().withId(waiting.id())), Optional.empty()));
        } catch (RefusedArticleException e) {
            throw new IllegalStateException("an article was kept that cannot be published: " + waiting.id(), e);
        }
    }

    private void add(Group group, Group.Entry entry) {
        BookmarkTopic kept = outlet.kept();
        if (outlet.bookmarks().isPresent() && entry.revision().isPresent()) {
            keep(kept.seen(group.source().name(), entry.id(), entry.revision().getAsLong()));
        }
        if (entry instanceof Group.Ready ready) {
            if (kept.waits(ready.id())) {
                keep(kept.released(ready.id()));
            }
            Settled settled = new Settled(group.tally(), ready.fate(), ready.id(), ready.where());
            going.add(new Going(ready.record(), Optional.of(settled)));
        } else if (entry instanceof Group.Held held) {
            Settled settled = new Settled(group.tally(), Fate.HELD, held.id(), held.where());
            going.add(new Going(
                    kept.hold(new BookmarkTopic.Waiting(held.id(), held.article(), held.until())),
                    Optional.of(settled)));
            synchronized (listener) {
                listener.held(new Item.Embargoed(held.article(), held.until(), held.where()));
            }
        }
    }

    private void keep(ProducerRecord<byte[], byte[]> record) {
        going.add(new Going(record, Optional.empty()));
    }

    /** Whether the article is there already where that is enough, or its source gave a newer version before. */
    private boolean known(Group group, Group.Entry entry) {
        if (group.source().ifAbsent() && keys.get().contain(entry.id().getBytes(StandardCharsets.UTF_8))) {
            return true;
        }
        long newest = outlet.kept().revision(group.source().name(), entry.id()).orElse(Long.MIN_VALUE);
        return entry.revision().isPresent() && entry.revision().getAsLong() < newest;
    }

    /**
     * Commits what was gathered, tells what became of it, and is empty again.
     *
     * @return false when the broker takes nothing more; then everything is told as not published
     */
    boolean commit() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(going.size() + reached.size());
        going.forEach(each -> records.add(each.record()));
        records.addAll(reached.values());
        try {
            settle(records.isEmpty() ? List.of() : outlet.transactions().commit(records));
            ending.forEach(this::tellEnd);
            return true;
        } catch (KafkaException e) {
            going.forEach(each -> each.settled().ifPresent(lost -> tellFailure(lost, e)));
            return false;
        } finally {
            going.clear();
            reached.clear();
            ending.clear();
            gatheredBytes = 0;
        }
    }

    private void settle(List<Transactions.Placed> placed) {
        for (int i = 0; i < going.size(); i++) {
            Going each = going.get(i);
            Exception failure = placed.get(i).failure();
            if (failure == null) {
                tellSuccess(each, placed.get(i));
            } else {
                each.settled().ifPresent(lost -> tellFailure(lost, failure));
            }
        }
    }

    private void tellSuccess(Going each, Transactions.Placed placed) {
        each.settled().ifPresent(settled -> settled.tally().add(settled.fate()));
        ProducerRecord<byte[], byte[]> record = each.record();
        if (outlet.records().own(record)) {
            (record.value() == null ? withdrawn : published).increment();
            bytes.increment(record.value() == null ? 0 : record.value().length);
            synchronized (listener) {
                listener.acknowledged(placed.at());
            }
        }
    }

    private void tellEnd(Group last) {
        synchronized (listener) {
            listener.ended(last.source().name(), last.tally().counts());
        }
    }

    private void tellFailure(Settled lost, Exception failure) {
        failed.increment();
        lost.tally().add(Fate.FAILED);
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        synchronized (listener) {
            listener.broken(
                    new Item.Broken(lost.where(), "not published, article " + lost.id() + ": " + cause.getMessage()));
        }
    }
}
