package dev.dateline.app;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.ingest.format.Formats;
import dev.dateline.ingest.format.table.Columns;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person says of articles that do not say it themselves, and the way from paths to their articles. */
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "of all files, whatever they are called: text, json, jsonl, csv, html, xml, warc or zip")
    private String format;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN,…",
            converter = ColumnsOption.class,
            description =
                    "which column of a table (.csv, .tsv) is which field: title=headline,body=text,published=date")
    private Columns columns = Columns.BY_NAME;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    ArticleSource articles(List<String> paths) {
        return new FileSource(paths, formats(), defaults());
    }

    Formats formats() {
        try {
            return new Formats(columns, Optional.ofNullable(format));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--format: " + e.getMessage() + ".");
        }
    }

    Defaults defaults() {
        return new Defaults(
                Optional.ofNullable(published),
                Optional.ofNullable(source).map(Source::named),
                Optional.ofNullable(zone),
                Optional.ofNullable(language),
                Optional.ofNullable(rights));
    }
}
