package dev.dateline.app;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.ingest.format.Formats;
import dev.dateline.ingest.format.table.Columns;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person says of files and of the articles in them, and the way from paths to articles. */
final class FileOptions {
    @Mixin
    private ArticleOptions articles;

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
        return articles.defaults();
    }

    /** Whether a person has said anything. */
    boolean given() {
        return format != null || !columns.equals(Columns.BY_NAME) || !defaults().equals(Defaults.NONE);
    }
}
