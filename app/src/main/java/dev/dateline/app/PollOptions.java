package dev.dateline.app;

import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.config.SourcesFile;
import dev.dateline.ingest.feed.FeedOptions;
import dev.dateline.ingest.feed.FeedSource;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.ingest.web.WebAddress;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How feeds and sitemaps are polled, and under which name it is remembered what they gave. */
final class PollOptions {
    @Option(names = "--once", description = "poll each once, and end")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "poll so often, or less where it is asked for (default ${DEFAULT-VALUE})")
    private int minutes;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "under which bookmarks are kept (default: feeds, or sitemaps)")
    private String name;

    @Mixin
    private ArticleOptions articles;

    /** What is to be published of these addresses. */
    Publishing publishing(
            CommandLine command,
            String usualName,
            List<WebAddress> addresses,
            boolean fullText,
            boolean dryRun,
            FetchSettings fetching) {
        refuseEarlierOptions(command);
        if (name != null && !SourcesFile.NAME.matcher(name).matches()) {
            throw new ParameterException(
                    command, "--name wants at most 64 of the letters a-z, A-Z, digits, '.', '_' and '-'.");
        }
        if (minutes < 1) {
            throw new ParameterException(command, "--every wants at least 1 minute.");
        }
        // What is only shown would otherwise never end.
        FeedOptions options = new FeedOptions(Duration.ofMinutes(minutes), once || dryRun, fullText);
        NamedSource source =
                new NamedSource(usualName, new FeedSource(addresses, options, fetching), articles.defaults(), false);
        return new Publishing(name == null ? usualName : name, true, !once, List.of(source));
    }

    /** Those before the command's name are the options of {@code ingest}, which would heed them alone. */
    private static void refuseEarlierOptions(CommandLine command) {
        command.getParent().getParseResult().matchedOptions().stream()
                .filter(option -> !option.inherited())
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(
                            command,
                            option.longestName() + " belongs behind the word " + command.getCommandName() + ".");
                });
    }

    /** The addresses that a person wrote. */
    static List<WebAddress> addresses(CommandLine command, List<String> texts) {
        return texts.stream()
                .map(text -> WebAddress.of(text)
                        .orElseThrow(() -> new ParameterException(
                                command, "\"" + text + "\" is no address of the web: https://…")))
                .toList();
    }
}
