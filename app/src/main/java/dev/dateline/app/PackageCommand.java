package dev.dateline.app;

import picocli.CommandLine.Command;

/** The launcher does this itself, with Maven, before there is a jar to run; so this class only explains. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the distribution, in a folder of the sources only:",
            "app/target/dateline-VERSION.zip for people without Maven, and the folder app/target/dateline that the"
                    + " Dockerfile copies."
        },
        footer = {"", "Example:", "  ./dateline package && docker compose up --build"})
final class PackageCommand implements Runnable {
    @Override
    public void run() {
        throw new CommandFailure("package is for a folder of Dateline's sources; this is a distribution already.");
    }
}
