package dev.dateline.ingest.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.RefusedArticleException;
import dev.dateline.link.Metrics;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * {@code POST /articles} publishes one article or many, {@code DELETE /articles?id=…} withdraws one; the answer 202 with the
 * ids comes when the broker has acknowledged all, and says that they are kept. Every other answer has a reason in plain
 * words, {@code {"error": "…"}}; after a 503 some may have been published, and sending all again is safe.
 */
public final class PushEndpoint implements Consumer<JavalinConfig> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PLACE_MILLIS = 250;
    private static final long RETRY_SOON = 1;
    private static final long RETRY_LATER = 5;

    private final Publisher publisher;
    private final IngestSettings settings;
    private final MeterRegistry registry;
    private final LongSupplier nanoTime;
    private final BearerToken token;
    private final RateLimit rate;
    private final Semaphore places;
    private final Body body;

    public PushEndpoint(Publisher publisher, IngestSettings settings, Metrics metrics) {
        this(publisher, settings, metrics.registry(), System::nanoTime);
    }

    PushEndpoint(Publisher publisher, IngestSettings settings, MeterRegistry registry, LongSupplier nanoTime) {
        this.publisher = publisher;
        this.settings = settings;
        this.registry = registry;
        this.nanoTime = nanoTime;
        token = new BearerToken(settings.token());
        rate = new RateLimit(settings.articlesPerSecond(), nanoTime);
        places = new Semaphore(settings.requestsInFlight());
        body = new Body(settings.maxBodyBytes(), nanoTime);
    }

    @Override
    public void accept(JavalinConfig config) {
        config.http.maxRequestSize = Math.max(config.http.maxRequestSize, settings.maxBodyBytes());
        config.routes.post("/articles", ctx -> answer(ctx, this::post));
        config.routes.delete("/articles", ctx -> answer(ctx, this::delete));
    }

    /** What one kind of request asks for; gives the ids that the broker has acknowledged. */
    private interface Request {
        List<String> carryOut(Context ctx) throws PushException;
    }

    private void answer(Context ctx, Request request) throws IOException {
        try {
            token.check(ctx.header("Authorization"));
            admit();
            try {
                reply(ctx, 202, Map.of("ids", request.carryOut(ctx)));
            } finally {
                places.release();
            }
        } catch (PushException e) {
            if (e.retryAfter() > 0) {
                ctx.header("Retry-After", Long.toString(e.retryAfter()));
            }
            if (e.status() == 401) {
                ctx.header("WWW-Authenticate", "Bearer");
            }
            reply(ctx, e.status(), Map.of("error", e.getMessage()));
        }
    }

    private void reply(Context ctx, int status, Map<String, ?> value) throws IOException {
        registry.counter("dateline.http.responses", "path", "/articles", "status", Integer.toString(status))
                .increment();
        ctx.status(status).contentType("application/json").result(JSON.writeValueAsBytes(value));
    }

    /** Takes a place, to be given back. */
    private void admit() throws PushException {
        long wait = rate.secondsToWait();
        if (wait > 0) {
            throw new PushException(
                    429, "more than " + settings.articlesPerSecond() + " articles a second: come back later", wait);
        }
        try {
            if (!places.tryAcquire(PLACE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new PushException(
                        429,
                        "more than " + settings.requestsInFlight() + " requests at a time: come back later",
                        RETRY_SOON);
            }
        } catch (InterruptedException e) {
            throw stopping();
        }
        rate.take(1);
    }

    private List<String> post(Context ctx) throws PushException {
        Batch.Form form = Batch.Form.of(ctx.header("Content-Type"));
        List<Publisher.Prepared> articles;
        try {
            byte[] bytes = body.read(
                    ctx.req().getInputStream(),
                    ctx.header("Content-Encoding"),
                    ctx.req().getContentLengthLong());
            articles = Batch.of(form, bytes, ctx.header("traceparent"), publisher);
        } catch (IOException e) {
            throw new PushException(400, "the body cannot be read: " + e.getMessage());
        }
        rate.take(articles.size() - 1);
        long deadline = deadline();
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>(articles.size());
        for (Publisher.Prepared article : articles) {
            CompletableFuture<RecordMetadata> acknowledged = publisher.send(article);
            sent.add(acknowledged);
            if (acknowledged.isCompletedExceptionally() || nanoTime.getAsLong() > deadline) {
                break;
            }
        }
        await(sent, deadline);
        if (sent.size() < articles.size()) {
            throw silent();
        }
        return articles.stream().map(Publisher.Prepared::id).toList();
    }

    private List<String> delete(Context ctx) throws PushException {
        String id = IdParameter.of(ctx.queryString());
        try {
            await(List.of(publisher.withdraw(id)), deadline());
        } catch (RefusedArticleException e) {
            throw PushException.of(e, "");
        }
        return List.of(id);
    }

    private long deadline() {
        return nanoTime.getAsLong() + settings.sendTimeout().toNanos();
    }

    private void await(List<CompletableFuture<RecordMetadata>> sent, long deadline) throws PushException {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(Math.max(0, deadline - nanoTime.getAsLong()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        } catch (TimeoutException e) {
            throw silent();
        } catch (InterruptedException e) {
            throw stopping();
        }
    }

    private static PushException stopping() {
        Thread.currentThread().interrupt();
        return new PushException(503, "stopping: send all of it again later", RETRY_LATER);
    }

    private static PushException refusal(Throwable failure) {
        if (failure instanceof RecordTooLargeException) {
            return new PushException(413, "an article is larger than the broker takes: " + failure.getMessage());
        }
        if (failure instanceof org.apache.kafka.common.errors.TimeoutException) {
            return silent();
        }
        return new PushException(
                503, "the broker did not take it; send all of it again later: " + failure.getMessage(), RETRY_LATER);
    }

    private static PushException silent() {
        return new PushException(503, "the broker does not answer: send all of it again later", RETRY_LATER);
    }
}
