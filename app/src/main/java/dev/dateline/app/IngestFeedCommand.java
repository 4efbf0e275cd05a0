package dev.dateline.app;

import dev.dateline.ingest.feed.Opml;
import dev.dateline.ingest.web.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = {
            "Polls feeds (RSS, Atom, JSON Feed) and publishes each entry once, and each change of it.",
            "What was given is remembered under the name, also when this is stopped or killed."
        },
        footer = {
            "",
            "Examples:",
            "  dateline ingest feed https://example.org/rss https://example.com/atom.xml",
            "  dateline ingest feed --opml subscriptions.opml --full-text",
            "  dateline ingest feed --once --dry-run https://example.org/rss"
        })
final class IngestFeedCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "URL", description = "addresses of feeds")
    private List<String> urls = List.of();

    @Option(names = "--opml", paramLabel = "FILE", description = "poll the feeds that this file lists, too")
    private List<Path> lists = List.of();

    @Option(
            names = "--full-text",
            description = "fetch the page that an entry links to for the whole text, where its robots.txt allows it")
    private boolean fullText;

    @Mixin
    private PollOptions poll;

    @Mixin
    private IngestProcess process;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<WebAddress> feeds = new ArrayList<>(PollOptions.addresses(spec.commandLine(), urls));
        lists.forEach(list -> feeds.addAll(listed(list)));
        if (feeds.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give the URL of a feed, or --opml.");
        }
        return process.run(
                fetching -> poll.publishing(spec.commandLine(), "feeds", feeds, fullText, process.dryRun(), fetching),
                false,
                false);
    }

    private List<WebAddress> listed(Path file) {
        try {
            Opml opml = Opml.read(file);
            opml.unusable()
                    .forEach(text -> spec.commandLine().getErr().println(file + ": no address of the web: " + text));
            return opml.feeds();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
    }
}
