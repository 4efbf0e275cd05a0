package dev.dateline.app;

import dev.dateline.app.display.Visible;
import dev.dateline.enrich.DeadLetter;
import dev.dateline.enrich.DeadLetters;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.link.Connection;
import dev.dateline.link.ConnectionSettings;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and replays dead letters: raw records that could not be read.",
        footer = {
            "",
            "Examples:",
            "  dateline dlq list",
            "  dateline dlq show 17",
            "  dateline dlq replay --reason reader-failed"
        })
final class DeadLettersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "One of list, show and replay is missing.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "A line for each: its offset, the time, where it was on the raw topic, the reason, what was wrong.")
    void list(@Mixin KafkaOptions kafka) {
        PrintWriter out = spec.commandLine().getOut();
        letters(kafka)
                .forEach(letter -> out.println(Visible.line(number(letter) + "  " + letter.time() + "  "
                        + letter.source() + "  " + letter.reason() + "  " + letter.detail())));
        out.flush();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Everything about one, with its bytes as text, control characters made visible.")
    void show(
            @Mixin KafkaOptions kafka,
            @Parameters(paramLabel = "OFFSET", description = "of the dead letter, as list shows it") long offset) {
        PrintWriter out = spec.commandLine().getOut();
        DeadLetter letter = letters(kafka)
                .at(0, offset)
                .orElseThrow(() -> new CommandFailure("There is no dead letter at offset " + offset + "."));
        out.println("source  " + Visible.line(letter.source()));
        out.println("time    " + letter.time());
        out.println("reason  " + Visible.line(letter.reason()));
        out.println("detail  " + Visible.line(letter.detail()));
        out.println("key     " + letter.key().map(DeadLettersCommand::text).orElse("(none)"));
        out.println("value   " + letter.value().map(DeadLettersCommand::text).orElse("(none)"));
        out.flush();
    }

    /** Which letters; one of the three must be said. */
    static final class Which {
        @Parameters(paramLabel = "OFFSET", arity = "1..*", description = "of the dead letters, as list shows them")
        private List<Long> offsets;

        @Option(names = "--reason", paramLabel = "REASON", description = "those that were rejected for this")
        private String reason;

        @Option(names = "--all", description = "all of them")
        private boolean all;

        private Predicate<DeadLetter> chosen() {
            return letter -> all
                    || letter.reason().equals(reason)
                    || offsets != null && letter.partition() == 0 && offsets.contains(letter.offset());
        }
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Publishes them to the raw topic again, key and bytes as they came. The last record of an id is"
                            + " the truth: one sent again wins over what its source has published since.")
    int replay(@Mixin KafkaOptions kafka, @ArgGroup(multiplicity = "1") Which which) {
        DeadLetters.Replayed replayed = letters(kafka).replay(which.chosen());
        PrintWriter err = spec.commandLine().getErr();
        replayed.failures().forEach(failure -> err.println(Visible.line(failure)));
        if (replayed.incomplete() > 0) {
            err.println(replayed.incomplete() + " left: they were too large to be kept whole, or are withdrawals.");
        }
        err.println(replayed.sent() + " published again.");
        return replayed.failures().isEmpty() && replayed.incomplete() == 0 ? 0 : 1;
    }

    private static DeadLetters letters(KafkaOptions kafka) {
        Settings settings = kafka.settings();
        Connection connection = new Connection(ConnectionSettings.read(settings));
        EnrichSettings enrich = EnrichSettings.read(settings);
        settings.check();
        Startup.prepare(connection, List.of());
        return new DeadLetters(connection, enrich);
    }

    private static String number(DeadLetter letter) {
        return letter.partition() == 0 ? Long.toString(letter.offset()) : letter.partition() + "@" + letter.offset();
    }

    private static String text(byte[] bytes) {
        return Visible.line(new String(bytes, StandardCharsets.UTF_8));
    }
}
