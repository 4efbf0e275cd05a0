package dev.dateline.link;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process's HTTP server: {@code /health/live}, {@code /health/ready} and {@code /metrics} for all, and what a stage adds.
 * Threads, connections and idle time are bounded; a client is told what it did wrong, never how the program is built.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int REQUEST_BYTES = 1 << 20;
    private static final int THREADS = 64;
    private static final int CONNECTIONS = 512;
    private static final int IDLE_MILLIS = 30_000;

    private final HttpSettings settings;
    private final Metrics metrics;
    private final List<Supplier<Optional<String>>> checks = new ArrayList<>();
    private final List<Consumer<JavalinConfig>> additions = new ArrayList<>();
    private Javalin javalin;

    public HttpServer(HttpSettings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Adds a condition of readiness, which says what is missing, or nothing; one that throws is not met. */
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
        javalin = Javalin.create(this::configure);
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

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = REQUEST_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_MILLIS);
        config.jetty.modifyServer(HttpServer::bound);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.routes.get("/health/live", ctx -> ctx.result("live\n"));
        config.routes.get("/health/ready", ctx -> {
            List<String> missing = missing();
            ctx.status(missing.isEmpty() ? 200 : 503)
                    .result(missing.isEmpty() ? "ready\n" : String.join("\n", missing) + "\n");
        });
        config.routes.get(
                "/metrics", ctx -> ctx.contentType(Metrics.CONTENT_TYPE).result(metrics.scrape()));
        config.routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            ctx.status(500).result("Dateline failed; its log says why\n");
        });
        additions.forEach(addition -> addition.accept(config));
    }

    private static void bound(Server server) {
        ErrorHandler plain = new ErrorHandler();
        plain.setShowStacks(false);
        plain.setShowCauses(false);
        plain.setDefaultResponseMimeType("text/plain");
        server.setErrorHandler(plain);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Supplier<Optional<String>> check : checks) {
            try {
                check.get().ifPresent(missing::add);
            } catch (RuntimeException e) {
                LOG.warn("a check of readiness failed", e);
                missing.add("a check of readiness failed: " + e.getMessage());
            }
        }
        return missing;
    }
}
