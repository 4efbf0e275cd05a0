package dev.dateline.app;

import dev.dateline.enrich.JobFailedException;
import dev.dateline.ingest.TakenOverException;
import dev.dateline.link.InvalidSettingsException;
import dev.dateline.link.StartupException;
import dev.dateline.sink.DestinationFailedException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What a person is told when a command fails: plain words for what was foreseen, the cause's name for what was not. */
final class Failures {
    private Failures() {}

    static int report(Exception thrown, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        err.println("dateline: " + words(thrown));
        if (verbose) {
            thrown.printStackTrace(err);
        } else if (!foreseen(thrown)) {
            err.println("(--verbose shows where)");
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private static boolean foreseen(Exception thrown) {
        return thrown instanceof StartupException
                || thrown instanceof InvalidSettingsException
                || thrown instanceof CommandFailure
                || thrown instanceof JobFailedException
                || thrown instanceof DestinationFailedException
                || thrown instanceof TakenOverException
                || thrown instanceof UncheckedIOException;
    }

    private static String words(Exception thrown) {
        if (thrown instanceof InvalidSettingsException settings) {
            return settings.problems().size() == 1
                    ? settings.getMessage()
                    : settings.problems().size() + " settings cannot be used:" + System.lineSeparator() + "  "
                            + String.join(System.lineSeparator() + "  ", settings.problems());
        }
        if (thrown instanceof StartupException
                || thrown instanceof CommandFailure
                || thrown instanceof JobFailedException
                || thrown instanceof DestinationFailedException
                || thrown instanceof TakenOverException) {
            return thrown.getMessage();
        }
        if (thrown instanceof UncheckedIOException io) {
            return io.getCause().getMessage();
        }
        if (thrown instanceof KafkaException) {
            return "Kafka failed: " + thrown;
        }
        return "This should not happen: " + thrown;
    }
}
