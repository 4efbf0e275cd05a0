package dev.dateline.enrich;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches the readers from outside: raises one alarm, with the record's name, when one record has been in work for
 * longer than the limit. A reader that hangs can't be helped from within, and a job that stands still must be seen.
 */
final class Watchdog implements AutoCloseable {
    private static final int LOOKS_PER_LIMIT = 8;

    private final long limitNanos;
    private final Consumer<String> alarm;
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::watch, "dateline-watchdog");

    /** @param alarm told which record, and for how long; called once, on the watchdog's thread */
    Watchdog(Duration limit, Consumer<String> alarm) {
        this.limitNanos = limit.toNanos();
        this.alarm = alarm;
        thread.setDaemon(true);
    }

    Watchdog start() {
        thread.start();
        return this;
    }

    /** A place where one record at a time is worked on; to be closed when no more will come. */
    Desk desk() {
        Desk desk = new Desk();
        desks.add(desk);
        return desk;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(limitNanos / LOOKS_PER_LIMIT);
                for (Desk desk : desks) {
                    Task task = desk.task;
                    if (task != null && System.nanoTime() - task.started > limitNanos) {
                        alarm.accept(task.topic + "-" + task.partition + "@" + task.offset + " (" + Ids.shown(task.key)
                                + ") has been in work for more than "
                                + TimeUnit.NANOSECONDS.toSeconds(limitNanos) + " s");
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private record Task(String topic, int partition, long offset, byte[] key, long started) {}

    /** Where a record lies while it is worked on. */
    final class Desk implements AutoCloseable {
        private volatile Task task;

        void begin(String topic, int partition, long offset, byte[] key) {
            task = new Task(topic, partition, offset, key, System.nanoTime());
        }

        void end() {
            task = null;
        }

        @Override
        public void close() {
            desks.remove(this);
        }
    }
}
