package dev.dateline.lab.peers;

import dev.dateline.lab.Lab;
import dev.dateline.lab.peers.encoder.FineTune;
import dev.dateline.lab.peers.encoder.LabelAgain;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import picocli.CommandLine.Command;

/** The commands that compare Dateline with its peers. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = "Dateline beside its peers.",
        subcommands = {CompareDates.class, CompareNames.class, LabelNews.class, FineTune.class, LabelAgain.class})
public final class Peers {
    private Peers() {}

    public static void main(String[] args) {
        RedwoodConfiguration.errorLevel().apply();
        System.exit(Lab.commandLine(new Peers()).execute(args));
    }
}
