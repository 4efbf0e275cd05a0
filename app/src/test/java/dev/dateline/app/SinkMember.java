package dev.dateline.app;

import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.sink.Place;
import dev.dateline.sink.SinkRun;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.StandardOutputPlace;
import dev.dateline.sink.archive.ArchivePlace;
import dev.dateline.sink.postgres.PostgresPlace;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.sink.webhook.WebhookPlace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A member of a sink's group in a process of its own, to be killed. */
final class SinkMember {
    private SinkMember() {}

    public static void main(String[] args) throws InterruptedException {
        Settings settings = Settings.of(System.getenv(), Map.of());
        Connection connection = new Connection(ConnectionSettings.read(settings));
        SinkSettings sink = SinkSettings.read(settings, SinkSettings.GROUP);
        Place place = place(settings);
        settings.check();
        SinkRun run = new SinkRun(connection, sink, place, new Metrics());
        Runtime.getRuntime().addShutdownHook(new Thread(run::close));
        run.start().await();
    }

    /** The first that is set up. */
    private static Place place(Settings settings) {
        if (settings.text("DATELINE_WEBHOOK_URL").isPresent()) {
            return WebhookPlace.read(settings);
        }
        if (settings.text("DATELINE_POSTGRES_URL").isPresent()) {
            return PostgresPlace.read(settings);
        }
        if (settings.path("DATELINE_ARCHIVE_FOLDER").isPresent()) {
            return ArchivePlace.read(settings, Path.of("archive"));
        }
        return settings.path("DATELINE_SINK_FOLDER").isPresent()
                ? SegmentPlace.read(settings)
                : new StandardOutputPlace();
    }

    static Process start(Map<String, String> environment, Path output, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                "-cp",
                System.getProperty("java.class.path"),
                SinkMember.class.getName()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_") || name.startsWith("KAFKA_"));
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())))
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(errors.toString())))
                .start();
    }
}
