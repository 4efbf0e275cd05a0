package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = {
            "Writes enriched articles as JSON Lines, as they come:",
            "to standard output (at least once), or to a folder of segments (exactly once)."
        },
        footer = {"", "Examples:", "  dateline sink | jq .entities[].name", "  dateline sink --folder enriched/"})
final class SinkCommand implements Runnable {
    static final int HTTP_PORT = 8082;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private HttpOptions http;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "to write segments to (DATELINE_SINK_FOLDER)")
    private Path folder;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "of the sinks that share the work (DATELINE_SINK_GROUP; default dateline-sink)")
    private String group;

    @Override
    public void run() {
        http.layOver(kafka);
        Settings settings = kafka.with("DATELINE_SINK_FOLDER", folder)
                .with("DATELINE_SINK_GROUP", group)
                .settings();
        Connection connection = new Connection(ConnectionSettings.read(settings));
        SinkSettings sink = SinkSettings.read(settings);
        HttpSettings web = HttpSettings.read(settings, HTTP_PORT);
        settings.check();
        try (Running running = new Running()) {
            Metrics metrics = running.keep(new Metrics());
            SinkRun run = running.keep(SinkRun.of(connection, sink, metrics));
            running.keep(new HttpServer(web, metrics).readyWhen(run::missing)).start();
            run.start();
            running.watch("sink", run::await);
            running.await();
        }
    }
}
