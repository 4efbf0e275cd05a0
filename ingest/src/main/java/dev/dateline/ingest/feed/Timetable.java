package dev.dateline.ingest.feed;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What is to be fetched when: each host has one visitor at a time, and some time to itself between two. Safe for use by several
 * threads.
 */
final class Timetable<V> {
    private final long hostDelay;
    private final LongSupplier nanoTime;
    private final Map<String, Host<V>> hosts = new HashMap<>();

    /** Those that nobody visits, the one that may be visited first on top. */
    private final PriorityQueue<Host<V>> free =
            new PriorityQueue<>(Comparator.<Host<V>>comparingLong(Host::next).thenComparing(host -> host.name));

    private long added;
    private final long start;

    Timetable(Duration hostDelay, LongSupplier nanoTime) {
        this.hostDelay = hostDelay.toNanos();
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
    }

    /** A visit that somebody has taken on, and says when it is over. */
    record Turn<V>(String host, V visit) {}

    /** Plans a visit. */
    synchronized void add(String name, Duration wait, V visit) {
        Host<V> host = hosts.computeIfAbsent(name, Host<V>::new);
        // Taken out before it changes its place.
        boolean unvisited = free.remove(host) || !host.visited;
        host.visits.add(new Planned<>(now() + wait.toNanos(), added++, visit));
        if (unvisited) {
            free.add(host);
        }
        notifyAll();
    }

    /** Waits until there is one to be made. */
    synchronized Turn<V> take() throws InterruptedException {
        while (true) {
            Host<V> host = free.peek();
            if (host == null) {
                wait();
                continue;
            }
            long early = host.next() - now();
            if (early > 0) {
                // A little longer rather than shorter, or it would wait again for nothing.
                wait(TimeUnit.NANOSECONDS.toMillis(early) + 1);
                continue;
            }
            free.remove();
            if (host.visits.isEmpty()) {
                hosts.remove(host.name);
                continue;
            }
            host.visited = true;
            return new Turn<>(host.name, host.visits.remove().visit());
        }
    }

    /** A visit is over; the host is left alone for its usual time, or for the pause if that is longer. */
    synchronized void done(Turn<V> turn, Duration pause) {
        Host<V> host = hosts.get(turn.host());
        host.visited = false;
        host.freeAt = now() + Math.max(hostDelay, pause.toNanos());
        free.add(host);
        notifyAll();
    }

    private long now() {
        return nanoTime.getAsLong() - start;
    }

    private record Planned<V>(long due, long number, V visit) {}

    private static final class Host<V> {
        final String name;
        final PriorityQueue<Planned<V>> visits = new PriorityQueue<>(
                Comparator.<Planned<V>>comparingLong(Planned::due).thenComparingLong(Planned::number));
        long freeAt;
        boolean visited;

        Host(String name) {
            this.name = name;
        }

        long next() {
            return visits.isEmpty() ? freeAt : Math.max(freeAt, visits.peek().due());
        }
    }
}
