package dev.dateline.lab;

import dev.dateline.lab.bench.ArchiveBenchmark;
import dev.dateline.lab.bench.PipelineBenchmark;
import dev.dateline.lab.errors.Errors;
import dev.dateline.lab.pages.FeedsBenchmark;
import dev.dateline.lab.pages.WarcBenchmark;
import dev.dateline.lab.train.Gleaning;
import dev.dateline.lab.train.TrainNames;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The laboratory's commands. After {@code mvn package -DskipTests}:
 *
 * <pre>java -jar lab/target/dateline-lab-0.1.0.jar --help</pre>
 */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = "Measures Dateline: how fast it is, and how right.",
        subcommands = {
            PipelineBenchmark.class,
            ArchiveBenchmark.class,
            Parts.class,
            Score.class,
            Errors.class,
            WarcBenchmark.class,
            FeedsBenchmark.class,
            Gleaning.class,
            TrainNames.class,
            Microbenchmarks.class
        })
public final class Lab {
    Lab() {}

    public static void main(String[] args) {
        System.exit(commandLine(new Lab()).execute(args));
    }

    /** A command that tells of files that can't be read in one line. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command).setExecutionExceptionHandler((e, line, parsed) -> {
            if (!(e instanceof IOException)) {
                throw e;
            }
            line.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
