package dev.dateline.ingest.feed;

import dev.dateline.ingest.Item;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Items on their way from those that fetch to the one that gives them on, in pieces; those who are faster wait. */
final class Deliveries {
    private static final int ROOM = 16;

    private static final Optional<List<Item>> END = Optional.empty();

    private final BlockingQueue<Optional<List<Item>>> queue = new ArrayBlockingQueue<>(ROOM);

    /** Waits for room. */
    void put(List<Item> piece) throws InterruptedException {
        if (!piece.isEmpty()) {
            queue.put(Optional.of(List.copyOf(piece)));
        }
    }

    /** Nothing comes any more. */
    void end() throws InterruptedException {
        queue.put(END);
    }

    /** Waits for the next piece; empty at the end. */
    Optional<List<Item>> take() throws InterruptedException {
        return queue.take();
    }
}
