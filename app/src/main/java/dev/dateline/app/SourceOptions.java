package dev.dateline.app;

import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.config.SourcesFile;
import dev.dateline.ingest.file.WatchedFolder;
import dev.dateline.ingest.web.FetchSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which files, folders or configuration articles are read from, and under which name it is remembered how far. */
final class SourceOptions {
    private static final String BY_DEFAULT = "files";

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "a file (.txt, .json, .jsonl, …, also .gz); a folder of them; or - for JSON Lines on standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description = "read each file that is delivered into the folder, once, when nobody writes to it any more")
    private List<String> watched = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "read the sources of this YAML file, side by side (docs/sources.md)")
    private Path config;

    @Option(
            names = "--resume",
            description = "go on where an earlier run under the same name stopped; files read whole and not changed"
                    + " since are left alone (with --watch and --config always)")
    private boolean resume;

    @Option(
            names = "--if-absent",
            description = "leave alone articles that are on the raw topic already: for a back-fill beside live sources")
    private boolean ifAbsent;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "under which bookmarks and articles under embargo are kept (default: files, or the"
                    + " configuration's name)")
    private String name;

    @Mixin
    private FileOptions files;

    /** Whether no source was named. */
    boolean none() {
        return config == null && paths.isEmpty() && watched.isEmpty();
    }

    /** What is to be published; without sources where none was named. */
    Publishing publishing(CommandLine command, FetchSettings fetching) {
        if (name != null && !SourcesFile.NAME.matcher(name).matches()) {
            throw new ParameterException(
                    command, "--name wants at most 64 of the letters a-z, A-Z, digits, '.', '_' and '-'.");
        }
        if (config != null) {
            if (!paths.isEmpty() || !watched.isEmpty() || ifAbsent || files.given()) {
                throw new ParameterException(
                        command, "--config names all sources and says everything of them; give it alone.");
            }
            SourcesFile file = SourcesFile.read(config, fetching);
            return new Publishing(name == null ? file.name() : name, true, file.lasting(), file.sources());
        }
        boolean resuming = resume || !watched.isEmpty();
        if (resuming && paths.contains("-")) {
            throw new ParameterException(
                    command, "Standard input cannot be read again: - wants no --resume or --watch.");
        }
        List<NamedSource> sources = new ArrayList<>();
        if (!paths.isEmpty()) {
            sources.add(new NamedSource("files", files.articles(paths), Defaults.NONE, ifAbsent));
        }
        for (String folder : watched) {
            sources.add(new NamedSource(
                    watched.size() == 1 ? "watch" : folder,
                    new WatchedFolder(folder, files.formats()),
                    files.defaults(),
                    ifAbsent));
        }
        return new Publishing(name == null ? BY_DEFAULT : name, resuming, !watched.isEmpty(), sources);
    }
}
