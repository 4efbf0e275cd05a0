package dev.dateline.app;

import dev.dateline.app.display.Visible;
import dev.dateline.enrich.Diff;
import dev.dateline.enrich.Difference;
import dev.dateline.enrich.Output;
import dev.dateline.link.Connection;
import dev.dateline.link.Startup;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says what two outputs say differently, by article: for judging a new version before cutting over.",
            "The exit code is 0 when they say the same, else 1."
        },
        footer = {
            "",
            "Examples:",
            "  dateline diff news.enriched.v1 news.trial",
            "  dateline diff before.jsonl.gz after.jsonl"
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "a file of JSON Lines, also .gz, or a topic")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "the same")
    private String after;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "articles shown in detail; all are counted (default ${DEFAULT-VALUE})")
    private int most;

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Diff.Summary summary =
                new Diff(output(before), output(after)).compare(most, difference -> show(out, difference));
        out.println(summary.same() + " the same");
        summary.kinds().forEach((kind, number) -> out.println(number + " " + word(kind)));
        summary.fields().forEach((field, number) -> out.println("  " + number + " in " + field));
        out.flush();
        return summary.nothingDiffers() ? 0 : 1;
    }

    private Output output(String name) {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return new Output.OfFile(file);
        }
        if (name.contains("/") || name.contains(".json")) {
            throw new CommandFailure("There is no file " + name + ".");
        }
        Connection connection = kafka.connection();
        Startup.prepare(connection, List.of());
        return new Output.OfTopic(connection, name);
    }

    private static void show(PrintWriter out, Difference difference) {
        String fields = difference.fields().isEmpty() ? "" : ": " + String.join(", ", difference.fields());
        out.println(Visible.line(difference.id() + "  " + word(difference.kind()) + fields));
        difference.details().forEach(detail -> out.println("  " + Visible.line(detail)));
    }

    private static String word(Difference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
