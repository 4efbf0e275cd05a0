package dev.dateline.app;

import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.push.PushEndpoint;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.link.BrokerCheck;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.wire.Article;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands that ingest share: from their options to sources that are published, or shown. */
final class IngestProcess {
    /** Where articles are pushed to. */
    static final int HTTP_PORT = 8080;

    /** Where sources that go on tell how they are; beside a {@code run}, which has the other. */
    private static final int SOURCES_PORT = 8083;

    @Option(
            names = "--dry-run",
            description = "write the articles to standard output as JSON Lines instead of publishing them")
    private boolean dryRun;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private HttpOptions http;

    @Mixin
    private FetchOptions fetch;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Whether articles are only shown. */
    boolean dryRun() {
        return dryRun;
    }

    /**
     * Publishes until the sources end.
     *
     * @param sources of which there are none where articles only come over HTTP, or out of embargo
     * @param listen whether articles are taken over HTTP
     * @param release whether to stay until nothing is under embargo any more
     */
    int run(Function<FetchSettings, Publishing> sources, boolean listen, boolean release) {
        http.layOver(kafka);
        fetch.layOver(kafka);
        Settings settings = kafka.settings();
        FetchSettings fetching = FetchSettings.read(settings);
        Connection connection = new Connection(ConnectionSettings.read(settings));
        IngestSettings ingest = IngestSettings.read(settings);
        HttpSettings web = HttpSettings.read(settings, listen ? HTTP_PORT : SOURCES_PORT);
        settings.check();
        Publishing publishing = sources.apply(fetching);
        if (dryRun) {
            return new DryRun(err()).print(publishing.sources());
        }
        Topic<Article> raw = Topics.RAW.named(ingest.rawTopic());
        try (Running running = new Running()) {
            Metrics metrics = running.keep(new Metrics());
            Startup.prepare(connection, List.of(raw, Topics.BOOKMARKS));
            if (listen || publishing.lasting()) {
                serve(running, metrics, connection, raw, ingest, web, listen);
            }
            int exit = publishing.sources().isEmpty() && !release
                    ? 0
                    : publishing.run(running, connection, raw, metrics, release, err());
            if (listen) {
                running.await();
            }
            return exit;
        }
    }

    private void serve(
            Running running,
            Metrics metrics,
            Connection connection,
            Topic<Article> raw,
            IngestSettings ingest,
            HttpSettings web,
            boolean listen) {
        HttpServer server =
                new HttpServer(web, metrics).readyWhen(running.keep(new BrokerCheck(connection, raw.name())));
        if (listen) {
            Publisher publisher = running.keep(Publisher.open(
                    connection, raw, "dateline-ingest-http", InstantSource.system(), metrics, ingest.sendTimeout()));
            server.with(new PushEndpoint(publisher, ingest, metrics));
        }
        running.keep(server).start();
        String address = "http://" + web.host() + ":" + server.port();
        err().println(
                        listen
                                ? "Listening on " + address + "/articles; Ctrl-C stops."
                                : "Reading; " + address + "/metrics counts; Ctrl-C stops.");
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
