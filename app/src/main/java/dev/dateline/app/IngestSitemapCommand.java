package dev.dateline.app;

import dev.dateline.ingest.web.WebAddress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sitemap",
        mixinStandardHelpOptions = true,
        description = {
            "Polls news sitemaps and publishes the article of each page that they list, where its robots.txt allows it.",
            "What was given is remembered under the name, also when this is stopped or killed."
        },
        footer = {"", "Example:", "  dateline ingest sitemap https://example.org/news-sitemap.xml"})
final class IngestSitemapCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "URL", description = "addresses of sitemaps, or of lists of them")
    private List<String> urls = List.of();

    @Mixin
    private PollOptions poll;

    @Mixin
    private IngestProcess process;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<WebAddress> sitemaps = PollOptions.addresses(spec.commandLine(), urls);
        return process.run(
                fetching -> poll.publishing(spec.commandLine(), "sitemaps", sitemaps, true, process.dryRun(), fetching),
                false,
                false);
    }
}
