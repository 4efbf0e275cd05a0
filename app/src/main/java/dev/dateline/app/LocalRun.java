package dev.dateline.app;

import dev.dateline.enrich.EnrichJob;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.IngestCounts;
import dev.dateline.ingest.IngestRun;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.Outlet;
import dev.dateline.ingest.Publisher;
import dev.dateline.ingest.push.PushEndpoint;
import dev.dateline.link.BrokerCheck;
import dev.dateline.link.Connection;
import dev.dateline.link.HttpServer;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Startup;
import dev.dateline.sink.Place;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.archive.ArchivePlace;
import dev.dateline.sink.web.Web;
import dev.dateline.sink.web.WebSettings;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All stages in one process. They are started from the last to the first, and so stopped from the first to the last. */
final class LocalRun {
    /** The stages' settings. */
    record Stages(
            IngestSettings ingest,
            EnrichSettings enrich,
            SinkSettings sink,
            List<Place> places,
            ArchivePlace archive,
            WebSettings web,
            HttpSettings http) {
        List<Place> all() {
            return Stream.concat(places.stream(), Stream.of(archive)).toList();
        }
    }

    private final Connection connection;
    private final Stages stages;
    private final PrintWriter err;
    private final Metrics metrics = new Metrics();

    LocalRun(Connection connection, Stages stages, PrintWriter err) {
        this.connection = connection;
        this.stages = stages;
        this.err = err;
    }

    /** @return the port that HTTP is served on */
    int start(Running running, Path data) {
        running.keep(metrics);
        Sinks sinks = new Sinks(running, connection, stages.sink(), stages.all(), metrics).start();
        ArticleReader reader = new ArticleReader(stages.enrich().aliases());
        EnrichJob enrich = running.keep(new EnrichJob(connection, stages.enrich(), reader::read, metrics))
                .start();
        running.watch("enrich", enrich::await);
        Publisher publisher = running.keep(Publisher.open(
                connection,
                stages.enrich().raw(),
                "dateline-ingest-http",
                InstantSource.system(),
                metrics,
                stages.ingest().sendTimeout()));
        BrokerCheck broker =
                running.keep(new BrokerCheck(connection, stages.enrich().raw().name()));
        HttpServer server = running.keep(sinks.on(new HttpServer(stages.http(), metrics))
                        .readyWhen(broker)
                        .readyWhen(enrich::notReady)
                        .with(new PushEndpoint(publisher, stages.ingest(), metrics))
                        .with(new Web(
                                stages.archive()::archive,
                                stages.web(),
                                stages.http().host(),
                                metrics,
                                Optional.of(reader::read))))
                .start();
        announce(server.port(), data);
        return server.port();
    }

    /**
     * Publishes in the background, so that a stage that fails meanwhile still ends the process; also what was under
     * embargo when an earlier run ended.
     */
    void publish(Running running, Publishing publishing) {
        Startup.prepare(connection, List.of(stages.enrich().raw(), Topics.BOOKMARKS));
        Outlet outlet = running.keep(Outlet.open(
                connection,
                stages.enrich().raw(),
                Topics.BOOKMARKS,
                publishing.name(),
                publishing.resuming(),
                InstantSource.system(),
                metrics));
        IngestReport report = new IngestReport(err) {
            @Override
            public void ended(String source, IngestCounts counts) {
                tell((publishing.sources().size() == 1 ? "" : source + ": ") + words(counts));
            }
        };
        IngestRun run = new IngestRun(publishing.sources(), outlet, report);
        running.keep(run::stop);
        running.begin("dateline-ingest-sources", () -> report.follow(run, run::runUntilStopped));
    }

    private void announce(int httpPort, Path data) {
        String http = "http://" + stages.http().host() + ":" + httpPort;
        err.println("Dateline is up; Ctrl-C stops it.");
        err.println("  Page      " + http + "/");
        err.println("  Kafka     " + connection.settings().bootstrapServers() + "  "
                + stages.enrich().raw().name() + " -> "
                + stages.enrich().enriched().name() + ", "
                + stages.enrich().deadLetters().name());
        err.println("  HTTP      " + http + "/articles (POST, DELETE), /health/ready, /metrics");
        stages.all().forEach(place -> err.println("  Delivery  " + place.name() + " -> " + place.where()));
        err.println("  Data      " + data);
    }
}
