package dev.dateline.app;

import dev.dateline.enrich.EnrichSettings;
import dev.dateline.enrich.Replay;
import dev.dateline.enrich.Reset;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Metrics;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.text.ArticleReader;
import dev.dateline.wire.IsoTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "Sets the stopped job back to the start, or to a time, so that its next start reads from there again.",
            "With --output, reads a range beside the live job into another topic instead, to be compared (dateline diff)."
        },
        footer = {
            "",
            "Examples:",
            "  dateline reset --from 2017-11-01",
            "  dateline reset --output news.trial --from 2017-11-01 --to 2017-12-01",
            "  dateline diff news.enriched.v1 news.trial"
        })
final class ResetCommand implements Runnable {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description = "of publishing to the raw topic (ISO 8601; UTC where it names no zone); default: the start")
    private IsoTime from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description = "with --output: before which the range ends; default: now")
    private IsoTime to;

    @Option(names = "--output", paramLabel = "TOPIC", description = "to write to, leaving the live job alone")
    private String output;

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (to != null && output == null) {
            throw new ParameterException(spec.commandLine(), "--to goes with --output.");
        }
        Settings settings = kafka.settings();
        Connection connection = new Connection(ConnectionSettings.read(settings));
        EnrichSettings enrich = EnrichSettings.read(settings);
        settings.check();
        Startup.prepare(connection, List.of());
        if (output == null) {
            long records = new Reset(connection, enrich).to(instant(from));
            tell("Up to " + records + " records will be read again at the next start of " + enrich.applicationId()
                    + ".");
        } else {
            try (Metrics metrics = new Metrics()) {
                long records = new Replay(connection, enrich, new ArticleReader()::read, metrics)
                        .into(output, instant(from), instant(to));
                tell("Up to " + records + " records were read into " + output + ".");
            }
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
    }

    private static Optional<Instant> instant(IsoTime time) {
        return Optional.ofNullable(time).map(given -> given.instant()
                .orElseGet(() -> given.text().length() > 10
                        ? IsoTime.of(given.text() + "Z").instant().orElseThrow()
                        : given.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
