package dev.dateline.app;

import dev.dateline.ingest.IngestCounts;
import dev.dateline.ingest.IngestRun;
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
        if (paths.isEmpty() && !listen) {
            throw new ParameterException(spec.commandLine(), "Give a PATH, or - for standard input, or --listen.");
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
            Startup.prepare(connection, List.of(raw));
            if (listen) {
                listen(running, metrics, connection, raw, ingest, web);
            }
            int exit = paths.isEmpty() ? 0 : publish(running, metrics, connection, raw);
            if (listen) {
                running.await();
            }
            return exit;
        }
    }

    private int publish(Running running, Metrics metrics, Connection connection, Topic<Article> raw) {
        Publisher publisher =
                running.keep(Publisher.open(connection, raw, "dateline-ingest-files", InstantSource.system(), metrics));
        IngestReport report = new IngestReport(spec.commandLine().getErr());
        IngestRun run = new IngestRun(articles.articles(paths), publisher, report);
        running.keep(run::stop);
        IngestCounts counts = report.follow(run);
        report.tell(IngestReport.words(counts));
        return counts.exitCode();
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
