package dev.dateline.app;

import dev.dateline.ingest.Defaults;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a person says of articles that do not say it themselves. */
final class ArticleOptions {
    @Option(
            names = "--published",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description =
                    "publication time (ISO 8601) of articles that give none: the day that \"Monday\" is counted from")
    private IsoTime published;

    @Option(names = "--source", paramLabel = "NAME", description = "publisher of articles that name none")
    private String source;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "time zone of publication times that give none: Europe/London, +02:00")
    private ZoneId zone;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "language (BCP 47) of articles that name none; without it, it is detected")
    private String language;

    @Option(names = "--rights", paramLabel = "TEXT", description = "statement of rights for articles that have none")
    private String rights;

    Defaults defaults() {
        return new Defaults(
                Optional.ofNullable(published),
                Optional.ofNullable(source).map(Source::named),
                Optional.ofNullable(zone),
                Optional.ofNullable(language),
                Optional.ofNullable(rights));
    }
}
