package dev.dateline.sink.web;

import dev.dateline.link.Metrics;
import dev.dateline.sink.archive.Archive;
import dev.dateline.sink.archive.Calendar;
import dev.dateline.sink.archive.Filter;
import dev.dateline.sink.archive.Kept;
import dev.dateline.sink.archive.Names;
import dev.dateline.sink.archive.Order;
import dev.dateline.sink.archive.Portrait;
import dev.dateline.sink.archive.Search;
import dev.dateline.sink.archive.Snapshot;
import dev.dateline.sink.archive.TooCostlyException;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The routes of the API, the stream and the page. */
public final class Web implements Consumer<JavalinConfig> {
    private static final int ARTICLES = 20;
    private static final int MOST_ARTICLES = 100;
    private static final int MOST_NAMES = 50;
    private static final int MOST_DAYS = 3_660;
    private static final long PLACE_MILLIS = 2_000;

    private final Supplier<Optional<Archive>> archive;
    private final MeterRegistry registry;
    private final Gate gate;
    private final Semaphore places;
    private final Streams streams;
    private final Optional<ReadBox> box;

    /**
     * @param archive empty until it is open
     * @param host that the server is bound to
     * @param reader marks a text that somebody pastes; without it there is no such thing
     */
    public Web(
            Supplier<Optional<Archive>> archive,
            WebSettings settings,
            String host,
            Metrics metrics,
            Optional<Function<Article, EnrichedArticle>> reader) {
        this.archive = archive;
        registry = metrics.registry();
        gate = new Gate(settings.token(), host);
        places = new Semaphore(settings.queries());
        streams = new Streams(settings.streams(), registry);
        box = reader.map(ReadBox::new);
    }

    /** Answers a request; what it throws is told to the client. */
    private interface Handling {
        void answer(Context ctx) throws RefusedException, IOException;
    }

    @Override
    public void accept(JavalinConfig config) {
        get(config, "/api/status", this::status);
        get(config, "/api/articles", this::articles);
        get(config, "/api/article", this::article);
        get(config, "/api/names", this::names);
        get(config, "/api/name", this::name);
        get(config, "/api/calendar", this::calendar);
        get(config, "/api/download", ctx -> new Download(new Parameters(ctx.queryParamMap())).write(ctx, opened()));
        config.routes.get(
                "/stream",
                ctx -> answer(ctx, () -> {
                    gate.checkToken(ctx);
                    streams.open(ctx, opened());
                }));
        config.routes.post(
                "/session",
                ctx -> answer(ctx, () -> {
                    gate.open(ctx, Session.token(ctx));
                    ctx.status(204);
                }));
        box.ifPresent(present -> config.routes.post(
                "/read",
                ctx -> answer(ctx, () -> {
                    gate.checkToken(ctx);
                    inPlace(() -> present.answer(ctx));
                })));
        PageFiles.ALL.forEach(file -> config.routes.get(file.path(), ctx -> answer(ctx, () -> file.answer(ctx))));
    }

    private void get(JavalinConfig config, String path, Handling handling) {
        config.routes.get(
                path,
                ctx -> answer(ctx, () -> {
                    gate.checkToken(ctx);
                    inPlace(() -> handling.answer(ctx));
                }));
    }

    private interface Action {
        void run() throws RefusedException, IOException;
    }

    private void answer(Context ctx, Action action) throws IOException {
        Gate.guard(ctx);
        try {
            gate.checkName(ctx);
            action.run();
        } catch (RefusedException e) {
            refuse(ctx, e.status(), e.getMessage());
        } catch (TooCostlyException e) {
            refuse(ctx, 503, e.getMessage());
        }
        registry.counter(
                        "dateline.http.responses",
                        "path",
                        ctx.endpoint().path,
                        "status",
                        Integer.toString(ctx.statusCode()))
                .increment();
    }

    private static void refuse(Context ctx, int status, String why) {
        if (status == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        if (status == 429 || status == 503) {
            ctx.header("Retry-After", "2");
        }
        json(ctx.status(status), new Answers.Failed(why));
    }

    /** Queries that come while all places are taken wait a moment; a crowd is sent away. */
    private void inPlace(Action action) throws RefusedException, IOException {
        try {
            if (!places.tryAcquire(PLACE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new RefusedException(429, "too many requests at a time: come back in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "Dateline is stopping");
        }
        try {
            action.run();
        } finally {
            places.release();
        }
    }

    private Archive opened() throws RefusedException {
        Optional<Archive> opened = archive.get();
        if (opened.isEmpty() || opened.get().closed()) {
            throw new RefusedException(503, "the archive is not open yet: come back in a moment");
        }
        return opened.get();
    }

    private void status(Context ctx) throws RefusedException, IOException {
        new Parameters(ctx.queryParamMap()).checkAllRead();
        try (Snapshot snapshot = opened().snapshot()) {
            json(
                    ctx,
                    new Answers.Status(snapshot.articles(), snapshot.position().toString(), box.isPresent()));
        }
    }

    private void articles(Context ctx) throws RefusedException, IOException {
        Parameters parameters = new Parameters(ctx.queryParamMap());
        Filter filter = parameters.filter();
        Order order = parameters.order(filter);
        Search search = new Search(
                filter,
                order,
                parameters.number("limit", ARTICLES, 1, MOST_ARTICLES),
                parameters.cursor(order),
                parameters.flag("facets", false));
        parameters.checkAllRead();
        try (Snapshot snapshot = opened().snapshot()) {
            Search.Page page = search.in(snapshot);
            List<Card> cards = new ArrayList<>();
            for (Kept article : page.articles()) {
                cards.add(Card.of(article, filter.words()));
            }
            json(
                    ctx,
                    new Answers.Found(
                            snapshot.position().toString(),
                            new Answers.Total(page.total(), page.exact()),
                            cards,
                            page.next().map(Object::toString),
                            page.facets()));
        }
    }

    private void article(Context ctx) throws RefusedException, IOException {
        Parameters parameters = new Parameters(ctx.queryParamMap());
        String id = parameters.required("id");
        parameters.checkAllRead();
        try (Snapshot snapshot = opened().snapshot()) {
            Optional<Kept> found = snapshot.find(id);
            if (found.isEmpty()) {
                throw new RefusedException(404, "no article has this id");
            }
            if (found.get().json().isEmpty()) {
                throw new RefusedException(410, "this article was withdrawn");
            }
            ctx.contentType("application/json").result(found.get().json().get());
        }
    }

    private void names(Context ctx) throws RefusedException, IOException {
        Parameters parameters = new Parameters(ctx.queryParamMap());
        String beginning = parameters.required("q");
        int atMost = parameters.number("limit", 10, 1, MOST_NAMES);
        parameters.checkAllRead();
        try (Snapshot snapshot = opened().snapshot()) {
            json(ctx, new Answers.Suggested(new Names(snapshot).beginning(beginning, atMost)));
        }
    }

    private void name(Context ctx) throws RefusedException, IOException {
        Parameters parameters = new Parameters(ctx.queryParamMap());
        String key = parameters.required("key");
        Filter filter = parameters.filter();
        parameters.checkAllRead();
        try (Snapshot snapshot = opened().snapshot()) {
            Optional<Portrait> portrait = Portrait.of(key, filter, snapshot);
            if (portrait.isEmpty()) {
                throw new RefusedException(404, "no article names " + key);
            }
            json(ctx, Answers.Name.of(portrait.get()));
        }
    }

    private void calendar(Context ctx) throws RefusedException, IOException {
        Parameters parameters = new Parameters(ctx.queryParamMap());
        var window = parameters.days();
        if (window.from().plusDays(MOST_DAYS).isBefore(window.to())) {
            throw new RefusedException(400, "from and to are more than " + MOST_DAYS + " days apart");
        }
        int longest = parameters.number("longest", 7, 1, MOST_DAYS);
        Filter filter = parameters.filter();
        parameters.checkAllRead();
        try (Snapshot snapshot = opened().snapshot()) {
            json(ctx, Answers.Dates.of(Calendar.of(window, longest, filter, snapshot)));
        }
    }

    static void json(Context ctx, Object answer) {
        ctx.contentType("application/json").result(Answers.json(answer));
    }
}
