package dev.dateline.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Groups on their way from the sources to the publisher: so many bytes of them, and sources that are faster wait. */
final class Intake {
    private static final int MOST_KILOBYTES = 32 << 10;

    private final BlockingQueue<Group> groups = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_KILOBYTES);

    /** Waits for room. */
    void put(Group group) throws InterruptedException {
        room.acquire(weight(group));
        groups.add(group);
    }

    /** Waits for nothing: the group is empty, and the last of its source. */
    void end(Group group) {
        groups.add(group);
    }

    /** The next group; empty where none came in time. */
    Optional<Group> next(Duration patience) throws InterruptedException {
        Group group = groups.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (group != null && !group.last()) {
            room.release(weight(group));
        }
        return Optional.ofNullable(group);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    private static int weight(Group group) {
        return Math.min(MOST_KILOBYTES, 1 + (group.bytes() >> 10));
    }
}
