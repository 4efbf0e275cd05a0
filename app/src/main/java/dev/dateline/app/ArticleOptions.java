package dev.dateline.app;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.file.FileSource;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

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

    ArticleSource articles(List<String> paths) {
        return new FileSource(
                paths,
                new Defaults(
                        Optional.ofNullable(published),
                        Optional.ofNullable(source).map(Source::named)));
    }

    /** The same, under a name. */
    NamedSource named(String name, List<String> paths, boolean ifAbsent) {
        return new NamedSource(name, articles(paths), Defaults.NONE, ifAbsent);
    }
}
