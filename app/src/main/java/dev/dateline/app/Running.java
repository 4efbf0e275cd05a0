package dev.dateline.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process has started. It is stopped in the reverse order, also on Ctrl-C and SIGTERM, after which the process ends
 * with the status that the signal gives (130, 143).
 */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** Something that takes its time; throws what ended it when nobody asked for that. */
    interface Task {
        void run() throws Exception;
    }

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean closing;

    Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "dateline-stop"));
    }

    /** Takes over a part, to stop it before those that were there already. */
    <T extends AutoCloseable> T keep(T part) {
        return start(() -> part);
    }

    /** Makes a part and takes it over; to stop waits for this, so that nothing half-made is left behind. */
    synchronized <T extends AutoCloseable> T start(Supplier<T> maker) {
        if (closing) {
            throw new CommandFailure("stopped while starting");
        }
        T part = maker.get();
        parts.push(part);
        return part;
    }

    /** Ends the waiting when a part ends. */
    void watch(String name, Task part) {
        begin(name, () -> {
            part.run();
            ended.complete(null);
        });
    }

    /** Does something on the side; only its failure ends the waiting. */
    void begin(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (Exception | Error e) {
                        ended.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until a part ends; throws why, if it ended by itself. */
    void await() {
        try {
            ended.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Whether there is nothing more to do: everything was told to stop, or a part has ended. */
    boolean over() {
        return closing || ended.isDone();
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            while (!parts.isEmpty()) {
                stop(parts.pop());
            }
        }
        ended.complete(null);
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
