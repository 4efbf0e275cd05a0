package dev.dateline.app;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.HttpSettings;
import dev.dateline.link.Settings;
import dev.dateline.sink.SinkSettings;
import dev.dateline.sink.archive.ArchivePlace;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.sink.web.WebSettings;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineIT {
    @Test
    void everyArticlePushedOverHttpComesOutOnce(@TempDir Path data) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Running running = new Running()) {
            int port = stages(broker.bootstrapServers(), data).start(running, data);

            new PushedArticles(port).push(500).assertEachCameOutOnce(broker.bootstrapServers());
        }
    }

    /** All stages with their own settings, on free ports. */
    static LocalRun stages(String bootstrapServers, Path data) {
        Settings settings = Settings.of(
                Map.of(),
                Map.of(
                        "DATELINE_HTTP_PORT",
                        "0",
                        "DATELINE_SINK_FOLDER",
                        data.resolve("enriched").toString()));
        return new LocalRun(
                new Connection(new ConnectionSettings(bootstrapServers, Duration.ofSeconds(30), Map.of())),
                new LocalRun.Stages(
                        IngestSettings.read(settings),
                        EnrichSettings.read(settings),
                        SinkSettings.read(settings, "dateline-run"),
                        List.of(SegmentPlace.read(settings)),
                        ArchivePlace.read(settings, data.resolve("archive")),
                        WebSettings.read(settings),
                        HttpSettings.read(settings, 0)),
                new PrintWriter(Writer.nullWriter()));
    }
}
