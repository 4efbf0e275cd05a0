package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Place;
import dev.dateline.sink.Refusals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A place in memory that keeps account of offsets, fails as often as it is told to, and refuses what it is told to. */
final class TestPlace implements Place {
    final List<String> ids = new CopyOnWriteArrayList<>();
    final AtomicInteger failures;
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private final Predicate<String> refused;

    TestPlace(int failures, Predicate<String> refused) {
        this.failures = new AtomicInteger(failures);
        this.refused = refused;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String where() {
        return "memory";
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        return new Destination() {
            @Override
            public Optional<PartitionWriter> open(int partition) {
                return Optional.of(new Memory(partition));
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private final class Memory implements PartitionWriter {
        private final int partition;

        Memory(int partition) {
            this.partition = partition;
        }

        @Override
        public OptionalLong next() {
            return OptionalLong.of(next.getOrDefault(partition, 0L));
        }

        @Override
        public void write(Batch batch, Refusals refusals) throws IOException {
            List<String> taken = new ArrayList<>();
            for (Delivery delivery : batch.deliveries()) {
                if (refused.test(delivery.id())) {
                    refusals.refuse(delivery, "taste", "no " + delivery.id() + " here");
                } else {
                    taken.add(delivery.id());
                }
            }
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("the place is full");
            }
            ids.addAll(taken);
            next.put(partition, batch.next());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
