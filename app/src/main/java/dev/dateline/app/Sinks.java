package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.HttpServer;
import dev.dateline.link.Metrics;
import dev.dateline.sink.Place;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import java.util.List;
import java.util.Optional;

/** Destinations beside each other in one process. One that fails says so and stays down; the rest go on. */
final class Sinks {
    private final List<SinkRun> runs;

    Sinks(
            Running running,
            Connection connection,
            SinkSettings settings,
            List<? extends Place> places,
            Metrics metrics) {
        runs = places.stream()
                .map(place -> running.keep(new SinkRun(connection, settings, place, metrics)))
                .toList();
    }

    /** @throws dev.dateline.link.StartupException when one of them cannot be used as it was set */
    Sinks start() {
        runs.forEach(SinkRun::start);
        return this;
    }

    /** Makes each a condition of readiness. */
    HttpServer on(HttpServer server) {
        runs.forEach(run -> server.readyWhen(run::missing));
        return server;
    }

    /** Returns when all have ended; throws why one of them failed, if any did. */
    void await() throws InterruptedException {
        Optional<RuntimeException> failure = Optional.empty();
        for (SinkRun run : runs) {
            try {
                run.await();
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
