package dev.dateline.app;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.text.ArticleReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Runs the Kafka Streams job: raw articles in, enriched ones and dead letters out, exactly once.",
        footer = {"", "Example:", "  dateline enrich -b broker:9092 --threads 4"})
final class EnrichCommand implements Runnable {
    static final int HTTP_PORT = 8081;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private HttpOptions http;

    @Mixin
    private AliasOption aliases;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "that read articles (DATELINE_THREADS; default as many as cores)")
    private Integer threads;

    @Override
    public void run() {
        http.layOver(kafka);
        aliases.layOver(kafka);
        Settings settings = kafka.with("DATELINE_THREADS", threads).settings();
        Connection connection = new Connection(ConnectionSettings.read(settings));
        EnrichSettings enrich = EnrichSettings.read(settings);
        HttpSettings web = HttpSettings.read(settings, HTTP_PORT);
        settings.check();
        try (Running running = new Running()) {
            Metrics metrics = running.keep(new Metrics());
            EnrichJob job =
                    running.keep(new EnrichJob(connection, enrich, new ArticleReader(enrich.aliases())::read, metrics));
            running.keep(new HttpServer(web, metrics).readyWhen(job::notReady)).start();
            job.start();
            running.watch("enrich", job::await);
            running.await();
        }
    }
}
