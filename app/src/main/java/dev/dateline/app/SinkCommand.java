package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.sink.Place;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.StandardOutputPlace;
import dev.dateline.sink.archive.ArchivePlace;
import dev.dateline.sink.csv.CsvPlace;
import dev.dateline.sink.ninjs.NinjsPlace;
import dev.dateline.sink.postgres.PostgresPlace;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.sink.web.Web;
import dev.dateline.sink.web.WebSettings;
import dev.dateline.sink.webhook.WebhookPlace;
import dev.dateline.text.ArticleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = true,
        description = {
            "Delivers enriched articles to one place, or to several beside each other.",
            "Without a place: as JSON Lines to standard output, or to the --folder.",
            "Each place is a consumer group of its own; one that fails for long stops, and the rest go on.",
            "How to reach Kafka, and where to listen, is said before the first place."
        },
        footer = {
            "",
            "Examples:",
            "  dateline sink | jq .entities[].name",
            "  dateline sink --folder enriched/",
            "  dateline sink archive --folder archive/    then open http://127.0.0.1:8082/",
            "  dateline sink segments --folder enriched/ postgres --url jdbc:postgresql://localhost/news"
        })
final class SinkCommand implements Runnable {
    static final int HTTP_PORT = 8082;

    private final List<Function<Settings, Place>> places = new ArrayList<>();

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private HttpOptions listen;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "to write segments to (DATELINE_SINK_FOLDER)")
    private Path folder;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "of the sinks that share the work (DATELINE_SINK_GROUP; default dateline-sink)")
    private String group;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        kafka.with("DATELINE_SINK_FOLDER", folder);
        deliver(List.of(settings -> settings.path("DATELINE_SINK_FOLDER").isPresent()
                ? SegmentPlace.read(settings)
                : new StandardOutputPlace()));
    }

    @Command(
            name = "stdout",
            mixinStandardHelpOptions = true,
            description = "JSON Lines to standard output, at least once.")
    void standardOutput() {
        add(settings -> new StandardOutputPlace());
    }

    @Command(
            name = "segments",
            mixinStandardHelpOptions = true,
            description = "JSON Lines to files in a folder, exactly once.")
    void segments(
            @Option(names = "--folder", paramLabel = "FOLDER", description = "(DATELINE_SINK_FOLDER; default enriched)")
                    Path to) {
        kafka.with("DATELINE_SINK_FOLDER", to);
        add(SegmentPlace::read);
    }

    @Command(
            name = "postgres",
            mixinStandardHelpOptions = true,
            description = {
                "To a PostgreSQL database, exactly once; its tables are made and migrated.",
                "User and password: DATELINE_POSTGRES_USER, DATELINE_POSTGRES_PASSWORD."
            })
    void postgres(
            @Option(
                            names = "--url",
                            paramLabel = "URL",
                            description = "jdbc:postgresql://HOST:PORT/DATABASE (DATELINE_POSTGRES_URL)")
                    String url,
            @Option(
                            names = "--schema",
                            paramLabel = "NAME",
                            description = "of the tables (DATELINE_POSTGRES_SCHEMA; default dateline)")
                    String schema) {
        kafka.with("DATELINE_POSTGRES_URL", url).with("DATELINE_POSTGRES_SCHEMA", schema);
        add(PostgresPlace::read);
    }

    @Command(
            name = "archive",
            mixinStandardHelpOptions = true,
            description = {
                "To an archive that is searched by word, name and date, exactly once, with its page and API.",
                "An archive belongs to one process."
            })
    void archive(
            @Option(
                            names = "--folder",
                            paramLabel = "FOLDER",
                            description = "(DATELINE_ARCHIVE_FOLDER; default archive)")
                    Path to,
            @Option(names = "--rebuild", description = "make it again from the topic (DATELINE_ARCHIVE_REBUILD)")
                    boolean rebuild) {
        kafka.with("DATELINE_ARCHIVE_FOLDER", to).with("DATELINE_ARCHIVE_REBUILD", rebuild ? true : null);
        add(settings -> ArchivePlace.read(settings, Path.of("archive")));
    }

    @Command(
            name = "csv",
            mixinStandardHelpOptions = true,
            description = "CSV files in a folder, exactly once: a row for each article, name and date.")
    void csv(
            @Option(names = "--folder", paramLabel = "FOLDER", description = "(DATELINE_CSV_FOLDER; default csv)")
                    Path to) {
        kafka.with("DATELINE_CSV_FOLDER", to);
        add(CsvPlace::read);
    }

    @Command(
            name = "webhook",
            mixinStandardHelpOptions = true,
            description = {
                "Posts each article to an address, signed, in order for each article, at least once.",
                "The secret to sign with: DATELINE_WEBHOOK_SECRET."
            })
    void webhook(
            @Option(names = "--url", paramLabel = "URL", description = "to post to (DATELINE_WEBHOOK_URL)") String url,
            @Option(
                            names = "--names",
                            paramLabel = "NAME,…",
                            description = "only articles with one of these names or keys (DATELINE_WEBHOOK_NAMES)")
                    String names,
            @Option(
                            names = "--words",
                            paramLabel = "WORD,…",
                            description = "only articles with one of these in title or body (DATELINE_WEBHOOK_WORDS)")
                    String words,
            @Option(
                            names = "--dates",
                            paramLabel = "DAYS",
                            description =
                                    "only articles that speak of these: future, 2026-01-31, 2026-01-01/2026-01-31,"
                                            + " 2026-01-01/.. (DATELINE_WEBHOOK_DATES)")
                    String dates) {
        kafka.with("DATELINE_WEBHOOK_URL", url)
                .with("DATELINE_WEBHOOK_NAMES", names)
                .with("DATELINE_WEBHOOK_WORDS", words)
                .with("DATELINE_WEBHOOK_DATES", dates);
        add(WebhookPlace::read);
    }

    @Command(
            name = "ninjs",
            mixinStandardHelpOptions = true,
            description = "IPTC ninjs 3.1: to a topic (at least once, by id) or to files in a folder (exactly once).")
    void ninjs(
            @Option(
                            names = "--folder",
                            paramLabel = "FOLDER",
                            description = "to write files to (DATELINE_NINJS_FOLDER); else the topic")
                    Path to,
            @Option(
                            names = "--topic",
                            paramLabel = "TOPIC",
                            description = "to write to (DATELINE_NINJS_TOPIC; default news.ninjs.v1)")
                    String topic) {
        kafka.with("DATELINE_NINJS_FOLDER", to).with("DATELINE_NINJS_TOPIC", topic);
        add(NinjsPlace::read);
    }

    /** The commands of one line are run one after the other; the last has all places. */
    private void add(Function<Settings, Place> place) {
        places.add(place);
        if (places.size() == spec.commandLine().getParseResult().subcommands().size()) {
            deliver(places);
        }
    }

    private void deliver(List<Function<Settings, Place>> wanted) {
        listen.layOver(kafka);
        Settings settings = kafka.with("DATELINE_SINK_GROUP", group).settings();
        Connection connection = new Connection(ConnectionSettings.read(settings));
        SinkSettings sink = SinkSettings.read(settings, SinkSettings.GROUP);
        List<Place> named = wanted.stream().map(place -> place.apply(settings)).toList();
        HttpSettings http = HttpSettings.read(settings, HTTP_PORT);
        WebSettings web = WebSettings.read(settings);
        settings.check();
        try (Running running = new Running()) {
            Metrics metrics = running.keep(new Metrics());
            Sinks sinks = new Sinks(running, connection, sink, named, metrics);
            HttpServer server = running.keep(sinks.on(new HttpServer(http, metrics)));
            named.stream()
                    .filter(ArchivePlace.class::isInstance)
                    .map(ArchivePlace.class::cast)
                    .forEach(place -> server.with(new Web(
                            place::archive, web, http.host(), metrics, Optional.of(new ArticleReader()::read))));
            server.start();
            sinks.start();
            running.watch("sinks", sinks::await);
            running.await();
        }
    }
}
