package dev.dateline.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        subcommands = {IngestFeedCommand.class, IngestSitemapCommand.class},
        description = {
            "Publishes articles to Kafka, from files, watched folders and other sources, or as they are pushed over HTTP.",
            "What is no article is told on standard error, and the exit code is then 1."
        },
        footer = {
            "",
            "Examples:",
            "  dateline ingest --published 2017-11-13 --source Reuters articles/",
            "  zcat news.jsonl.gz | dateline ingest -",
            "  dateline ingest --resume --if-absent archive/     a back-fill that may be stopped",
            "  dateline ingest --watch incoming/                 files as they are delivered",
            "  dateline ingest feed https://example.org/rss      feeds, again and again",
            "  dateline ingest --config sources.yaml             several sources side by side",
            "  dateline ingest --listen      then: curl --json @article.json 127.0.0.1:8080/articles"
        })
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources;

    @Option(names = "--listen", description = "take articles over HTTP: POST and DELETE /articles")
    private boolean listen;

    @Option(
            names = "--release",
            description = "stay until what is under embargo under the name is published; wants no PATH")
    private boolean release;

    @Mixin
    private IngestProcess process;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (sources.none() && !listen && !release) {
            throw new ParameterException(
                    spec.commandLine(), "Give a PATH, or - for standard input, or --watch, --config or --listen.");
        }
        return process.run(fetching -> sources.publishing(spec.commandLine(), fetching), listen, release);
    }
}
