package dev.dateline.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process has started. It is stopped in the reverse order, also on Ctrl-C and SIGTERM, after which the process ends
 * with the status that the signal gives (130, 143).
 */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** Waits for a part's end; throws what ended it when nobody asked for it. */
    interface Await {
        void await() throws Exception;
    }

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean closed;

    Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "dateline-stop"));
    }

    /** Takes over a part that was started, to stop it before those that were there already. */
    synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            stop(part);
            throw new CommandFailure("stopped while starting");
        }
        parts.push(part);
        return part;
    }

    /** Ends the waiting when a part ends. */
    void watch(String name, Await part) {
        Thread thread = new Thread(
                () -> {
                    try {
                        part.await();
                        ended.complete(null);
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

    /** Throws what has ended a part by itself, if one has ended so. */
    void check() {
        if (ended.isCompletedExceptionally()) {
            await();
        }
    }

    /** Whether a part has ended or everything was told to stop. */
    synchronized boolean stopping() {
        return closed || ended.isDone();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        // Whoever comes second waits until the first is done: a process must not end before its parts.
        synchronized (parts) {
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
