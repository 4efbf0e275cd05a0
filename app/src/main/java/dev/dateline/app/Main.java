package dev.dateline.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code dateline} command. Exit codes: 0 done, 1 something failed or was refused, 2 a wrong call. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads news as it arrives and says who and what it is about, and when.",
        subcommands = {
            RunCommand.class,
            AnnotateCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            TopicsCommand.class,
            DeadLettersCommand.class,
            ResetCommand.class,
            DiffCommand.class,
            SchemaCommand.class,
            PackageCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  dateline run --once samples/    a folder through a real broker, once",
            "  dateline run                    stay up on 127.0.0.1:9092, data in ./data",
            "  dateline annotate article.txt   read an article without Kafka",
            "  dateline help COMMAND           say more about a command"
        })
final class Main implements Runnable {
    private static final String VERBOSE = "--verbose";

    @Option(
            names = VERBOSE,
            scope = ScopeType.INHERIT,
            description = "tell more on standard error, and failures with their stack trace")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        if (Arrays.asList(args).contains(VERBOSE)) {
            // Before the first logger is made, which is before any option is read.
            System.setProperty("dateline.log", "INFO");
        }
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> Failures.report(thrown, command, main.verbose));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
