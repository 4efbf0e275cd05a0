package dev.dateline.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that reads articles: a user's own names. */
final class AliasOption {
    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "your own names, CSV or TSV with the columns name, type, uri, aliases (DATELINE_ALIASES)")
    private Path file;

    void layOver(KafkaOptions options) {
        options.with("DATELINE_ALIASES", file);
    }
}
