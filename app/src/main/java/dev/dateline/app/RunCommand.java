package dev.dateline.app;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.config.SourcesFile;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Settings;
import dev.dateline.sink.SinkSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs everything in one process: a Kafka broker, and all stages on it.",
            "Stays up with its data kept until Ctrl-C (exit code 130) or SIGTERM (143); with --once, reads the paths"
                    + " through a broker of its own, shows the result and ends: 0 when every article came out"
                    + " enriched, else 1."
        },
        footer = {
            "",
            "Examples:",
            "  dateline run --once samples/",
            "  dateline run --once --json news.jsonl.gz > enriched.jsonl",
            "  dateline run --data /var/lib/dateline --config sources.yaml",
            "  then: curl --json '{\"body\": \"PARIS - It rained on Monday.\"}' 127.0.0.1:8080/articles"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "published first: a .txt, .json or .jsonl file, also .gz; a folder of them; or - for JSON Lines on"
                            + " standard input")
    private List<String> paths = List.of();

    @Option(names = "--once", description = "read the paths, show the result, end; keeps nothing, takes free ports")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the broker keeps everything (DATELINE_DATA; default ./data)")
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "for Kafka clients on 127.0.0.1 (DATELINE_PORT; default 9092)")
    private Integer port;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description =
                    "where enriched articles are also written as files of JSON Lines (DATELINE_SINK_FOLDER; default"
                            + " enriched/ in the data folder)")
    private Path folder;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "read the sources of this YAML file, side by side, on from where they stood (docs/sources.md)")
    private Path config;

    @Mixin
    private HttpOptions http;

    @Mixin
    private FetchOptions fetch;

    @Mixin
    private FileOptions files;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (config != null && (once || !paths.isEmpty() || files.given())) {
            throw new ParameterException(
                    spec.commandLine(), "--config names all sources and says everything of them; give it alone.");
        }
        return once ? once() : stayUp();
    }

    private int once() {
        if (paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--once wants a PATH, or - for standard input.");
        }
        Settings settings = new KafkaOptions().settings();
        ConnectionSettings connection = ConnectionSettings.read(settings);
        EnrichSettings enrich = EnrichSettings.read(settings);
        settings.check();
        PrintWriter err = spec.commandLine().getErr();
        try (Running running = new Running()) {
            TemporaryFolder temporary = running.start(TemporaryFolder::create);
            EmbeddedBroker broker = running.start(() -> EmbeddedBroker.start(temporary.path(), 0));
            return new RunOnce(to(broker, connection), enrich, output.writer(), err)
                    .run(running, files.articles(paths));
        }
    }

    private int stayUp() {
        KafkaOptions options = new KafkaOptions();
        http.layOver(options);
        fetch.layOver(options);
        Settings settings = options.with("DATELINE_DATA", data)
                .with("DATELINE_PORT", port)
                .with("DATELINE_SINK_FOLDER", folder)
                .settings();
        RunSettings run = RunSettings.read(settings);
        ConnectionSettings connection = ConnectionSettings.read(settings);
        LocalRun.Stages stages = new LocalRun.Stages(
                IngestSettings.read(settings),
                EnrichSettings.read(settings),
                sink(settings, run.data()),
                HttpSettings.read(settings, IngestProcess.HTTP_PORT));
        FetchSettings fetching = FetchSettings.read(settings);
        settings.check();
        Publishing publishing = publishing(fetching);
        try (Running running = new Running()) {
            EmbeddedBroker broker = running.start(() -> EmbeddedBroker.start(run.data(), run.port()));
            LocalRun local = new LocalRun(
                    to(broker, connection), stages, spec.commandLine().getErr());
            local.start(running, run.data());
            local.publish(running, publishing);
            running.await();
        }
        return 0;
    }

    private Publishing publishing(FetchSettings fetching) {
        if (config == null) {
            List<NamedSource> sources =
                    paths.isEmpty() ? List.of() : List.of(new NamedSource("files", files.articles(paths)));
            return new Publishing("run", false, false, sources);
        }
        SourcesFile file = SourcesFile.read(config, fetching);
        return new Publishing(file.name(), true, file.lasting(), file.sources());
    }

    /** In a group of its own, so that a `dateline sink` beside it gets every article too. */
    private static SinkSettings sink(Settings settings, Path data) {
        SinkSettings sink = SinkSettings.read(settings);
        return new SinkSettings(
                sink.topic(),
                settings.text("DATELINE_SINK_GROUP", "dateline-run"),
                Optional.of(sink.folder().orElse(data.resolve("enriched"))),
                sink.segmentOffsets());
    }

    /** How to reach the broker in this process; what the environment says of another Kafka's security is not for it. */
    private static Connection to(EmbeddedBroker broker, ConnectionSettings settings) {
        return new Connection(new ConnectionSettings(broker.bootstrapServers(), settings.startTimeout(), Map.of()));
    }
}
