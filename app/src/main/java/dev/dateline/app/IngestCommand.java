package dev.dateline.app;

import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.push.PushEndpoint;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes articles to Kafka, from files, watched folders and other sources, or as they are pushed over HTTP.",
            "What is no article is told on standard error, and the exit code is then 1."
        },
        footer = {
            "",
            "Examples:",
            "  dateline ingest --published 2017-11-13 --source Reuters articles/",
            "  zcat news.jsonl.gz | dateline ingest -",
            "  dateline ingest --resume --if-absent archive/     a back-fill that may be stopped",
            "  dateline ingest --watch incoming/                 files as they are delivered",
            "  dateline ingest --config sources.yaml             several sources side by side",
            "  dateline ingest --listen      then: curl --json @article.json 127.0.0.1:8080/articles"
        })
final class IngestCommand implements Callable<Integer> {
    static final int HTTP_PORT = 8080;

    @Mixin
    private SourceOptions sources;

    @Option(names = "--listen", description = "take articles over HTTP: POST and DELETE /articles")
    private boolean listen;

    @Option(
            names = "--release",
            description = "stay until what is under embargo under the name is published; wants no PATH")
    private boolean release;

    @Option(
            names = "--dry-run",
            description = "write the articles to standard output as JSON Lines instead of publishing them")
    private boolean dryRun;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private HttpOptions http;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Publishing publishing = sources.publishing(spec.commandLine());
        if (publishing.sources().isEmpty() && !listen && !release) {
            throw new ParameterException(
                    spec.commandLine(), "Give a PATH, or - for standard input, or --watch, --config or --listen.");
        }
        if (dryRun) {
            return new DryRun(err()).print(publishing.sources());
        }
        http.layOver(kafka);
        Settings settings = kafka.settings();
        Connection connection = new Connection(ConnectionSettings.read(settings));
        IngestSettings ingest = IngestSettings.read(settings);
        HttpSettings web = HttpSettings.read(settings, HTTP_PORT);
        settings.check();
        Topic<Article> raw = Topics.RAW.named(ingest.rawTopic());
        try (Running running = new Running()) {
            Metrics metrics = running.keep(new Metrics());
            Startup.prepare(connection, List.of(raw, Topics.BOOKMARKS));
            if (listen || publishing.lasting()) {
                serve(running, metrics, connection, raw, ingest, web);
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
            HttpSettings web) {
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
