package dev.dateline.app;

import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.NamedSource;
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
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes articles to Kafka, from files or as they are pushed over HTTP.",
            "What is no article is told on standard error, and the exit code is then 1."
        },
        footer = {
            "",
            "Examples:",
            "  dateline ingest --published 2017-11-13 --source Reuters articles/",
            "  zcat news.jsonl.gz | dateline ingest -",
            "  dateline ingest --listen      then: curl --json @article.json 127.0.0.1:8080/articles"
        })
final class IngestCommand implements Callable<Integer> {
    static final int HTTP_PORT = 8080;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "a .txt, .json or .jsonl file, also .gz; a folder of them; or - for JSON Lines on standard input")
    private List<String> paths = List.of();

    @Option(names = "--listen", description = "take articles over HTTP: POST and DELETE /articles")
    private boolean listen;

    @Option(
            names = "--resume",
            description = "go on where an earlier run under the same name stopped; files read whole and not changed"
                    + " since are left alone")
    private boolean resume;

    @Option(
            names = "--if-absent",
            description = "leave alone articles that are on the raw topic already: for a back-fill beside live sources")
    private boolean ifAbsent;

    @Option(
            names = "--release",
            description = "stay until what is under embargo under the name is published; wants no PATH")
    private boolean release;

    @Option(
            names = "--dry-run",
            description = "write the articles to standard output as JSON Lines instead of publishing them")
    private boolean dryRun;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "files",
            description = "under which bookmarks and articles under embargo are kept (default ${DEFAULT-VALUE})")
    private String name;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private HttpOptions http;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (paths.isEmpty() && !listen && !release) {
            throw new ParameterException(spec.commandLine(), "Give a PATH, or - for standard input, or --listen.");
        }
        List<NamedSource> sources = paths.isEmpty() ? List.of() : List.of(articles.named(name, paths, ifAbsent));
        if (dryRun) {
            return new DryRun(spec.commandLine().getErr()).print(sources);
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
            if (listen) {
                listen(running, metrics, connection, raw, ingest, web);
            }
            int exit = sources.isEmpty() && !release
                    ? 0
                    : new Publishing(name, resume, sources)
                            .run(
                                    running,
                                    connection,
                                    raw,
                                    metrics,
                                    release,
                                    spec.commandLine().getErr());
            if (listen) {
                running.await();
            }
            return exit;
        }
    }

    private void listen(
            Running running,
            Metrics metrics,
            Connection connection,
            Topic<Article> raw,
            IngestSettings ingest,
            HttpSettings web) {
        Publisher publisher = running.keep(Publisher.open(
                connection, raw, "dateline-ingest-http", InstantSource.system(), metrics, ingest.sendTimeout()));
        HttpServer server = running.keep(new HttpServer(web, metrics)
                .readyWhen(running.keep(new BrokerCheck(connection, raw.name())))
                .with(new PushEndpoint(publisher, ingest, metrics)));
        server.start();
        spec.commandLine()
                .getErr()
                .println("Listening on http://" + web.host() + ":" + server.port() + "/articles; Ctrl-C stops.");
    }
}
