package dev.dateline.sink.web;

import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.Filter;
import dev.dateline.sink.archive.Position;
import dev.dateline.sink.archive.Snapshot;
import dev.dateline.sink.archive.Tail;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Server-sent events of what comes in. A client has a place of its own in the archive and reads on from there as fast as
 * it can: however slow it is, nothing waits for it and nothing is kept for it, and from its last event's id it goes on
 * without loss.
 */
final class Streams {
    private final Semaphore places;

    Streams(int most, MeterRegistry registry) {
        places = new Semaphore(most);
        Gauge.builder("dateline.web.streams", () -> most - places.availablePermits())
                .description("Streams held open")
                .register(registry);
    }

    void open(Context ctx, Archive archive) throws RefusedException, IOException {
        Parameters parameters = new Parameters(ctx.queryParamMap());
        Filter filter = parameters.filter();
        Optional<String> after = parameters.one("after");
        parameters.checkAllRead();
        // A browser that connects again asks for the same address, but says how far it had come.
        Optional<String> last = Optional.ofNullable(ctx.header("Last-Event-ID")).filter(id -> !id.isBlank());
        Optional<Position> wanted = Optional.empty();
        if (last.or(() -> after).isPresent()) {
            wanted = Optional.of(Parameters.position(last.or(() -> after).get()));
        }
        Position end;
        try (Snapshot snapshot = archive.snapshot()) {
            end = snapshot.position();
        }
        if (!places.tryAcquire()) {
            throw new RefusedException(503, "too many streams are open: come back later");
        }
        boolean reset = wanted.isPresent() && !wanted.get().topic().equals(end.topic());
        EventStream stream =
                new EventStream(archive, new Tail(filter), filter.words(), reset ? end : wanted.orElse(end), ctx.res());
        Thread thread = new Thread(
                () -> {
                    try {
                        stream.run(reset);
                    } finally {
                        places.release();
                        end(ctx);
                    }
                },
                "dateline-stream");
        thread.setDaemon(true);
        ctx.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        // Ended by the servlet's own means: a future that ends after its client has gone keeps Javalin trying for ever.
        ctx.future(() -> {
            thread.start();
            return new CompletableFuture<>();
        });
    }

    private static void end(Context ctx) {
        try {
            ctx.req().getAsyncContext().complete();
        } catch (IllegalStateException e) {
            // The client went away first, and the server has ended it.
        }
    }
}
