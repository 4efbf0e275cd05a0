package dev.dateline.sink.webhook;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Refusals;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A partition's posts: those of one article one after the other, those of others beside them. */
final class Posting implements PartitionWriter {
    private final String source;
    private final Post post;
    private final Filter filter;
    private final ExecutorService lanes;
    private final Set<Long> done;

    Posting(String source, Post post, Filter filter, ExecutorService lanes, Set<Long> done) {
        this.source = source;
        this.post = post;
        this.filter = filter;
        this.lanes = lanes;
        this.done = done;
    }

    @Override
    public OptionalLong next() {
        return OptionalLong.empty();
    }

    @Override
    public void write(Batch batch, Refusals refusals) throws IOException {
        Map<Integer, List<Delivery>> byLane = new LinkedHashMap<>();
        for (Delivery delivery : batch.deliveries()) {
            if (!done.contains(delivery.offset()) && wanted(delivery, refusals)) {
                byLane.computeIfAbsent(
                                Math.floorMod(delivery.id().hashCode(), Webhook.LANES), lane -> new ArrayList<>())
                        .add(delivery);
            }
        }
        List<Future<Lane>> running =
                byLane.values().stream().map(lane -> lanes.submit(posted(lane))).toList();
        Optional<IOException> failure = Optional.empty();
        for (Future<Lane> each : running) {
            Lane lane = result(each);
            lane.answers.forEach((delivery, refusal) -> {
                refusal.ifPresent(detail -> refusals.refuse(delivery, "refused", detail));
                done.add(delivery.offset());
            });
            failure = failure.or(lane::failure);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        done.removeIf(offset -> offset < batch.next());
    }

    private boolean wanted(Delivery delivery, Refusals refusals) {
        if (filter.open() || delivery.json().isEmpty()) {
            return true;
        }
        try {
            return filter.passes(Json.ENRICHED.read(delivery.json().get()));
        } catch (MalformedRecordException e) {
            refusals.refuse(delivery, "malformed", e.getMessage());
            return false;
        }
    }

    /** How far a lane came, and what stopped it. */
    private record Lane(Map<Delivery, Optional<String>> answers, Optional<IOException> failure) {}

    private Callable<Lane> posted(List<Delivery> deliveries) {
        return () -> {
            Map<Delivery, Optional<String>> answers = new LinkedHashMap<>();
            for (Delivery delivery : deliveries) {
                try {
                    answers.put(delivery, post.send(delivery, source + "@" + delivery.offset()));
                } catch (IOException e) {
                    return new Lane(answers, Optional.of(told(e)));
                }
            }
            return new Lane(answers, Optional.empty());
        };
    }

    /** The client's own failures name neither the address nor, some of them, anything else. */
    private IOException told(IOException e) {
        String where = post.place().where();
        String what = String.valueOf(e.getMessage());
        return what.startsWith(where)
                ? e
                : new IOException(
                        where + ": " + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + what), e);
    }

    private static Lane result(Future<Lane> lane) throws IOException {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while posting", e);
        }
    }

    @Override
    public void close() {
        // Every post was answered.
    }
}
