package dev.dateline.link;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A process's HTTP server: {@code /health/live}, {@code /health/ready} and {@code /metrics} for all, and what a stage adds.
 */
public final class HttpServer implements AutoCloseable {
    private static final int REQUEST_BYTES = 1 << 20;

    private final HttpSettings settings;
    private final Metrics metrics;
    private final List<Supplier<Optional<String>>> checks = new ArrayList<>();
    private final List<Consumer<JavalinConfig>> additions = new ArrayList<>();
    private Javalin javalin;

    public HttpServer(HttpSettings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Adds a condition of readiness, which says what is missing, or nothing. */
    public HttpServer readyWhen(Supplier<Optional<String>> check) {
        checks.add(check);
        return this;
    }

    /** Adds a stage's own routes. */
    public HttpServer with(Consumer<JavalinConfig> addition) {
        additions.add(addition);
        return this;
    }

    /** @throws StartupException when the port is taken */
    public HttpServer start() {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.maxRequestSize = REQUEST_BYTES;
            config.routes.get("/health/live", ctx -> ctx.result("live\n"));
            config.routes.get("/health/ready", ctx -> {
                List<String> missing =
                        checks.stream().flatMap(check -> check.get().stream()).toList();
                ctx.status(missing.isEmpty() ? 200 : 503)
                        .result(missing.isEmpty() ? "ready\n" : String.join("\n", missing) + "\n");
            });
            config.routes.get(
                    "/metrics", ctx -> ctx.contentType(Metrics.CONTENT_TYPE).result(metrics.scrape()));
            additions.forEach(addition -> addition.accept(config));
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new StartupException(
                    "Cannot listen on " + settings.host() + ":" + settings.port()
                            + ": another program uses it, or this machine has no such address (DATELINE_HTTP_PORT,"
                            + " DATELINE_HTTP_HOST).",
                    e);
        }
        return this;
    }

    /** The port that was bound. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        if (javalin != null) {
            javalin.stop();
        }
    }
}
