package dev.dateline.lab;

import dev.dateline.lab.groups.ScoreGroups;
import dev.dateline.lab.pages.ScorePages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "How much of annotated text is read rightly.",
        subcommands = ScoreGroups.class)
final class Score {
    @Command(
            mixinStandardHelpOptions = true,
            description = "Names: precision, recall and F1 by type, over all (micro) and without MISC (micro3).")
    void entities(
            @Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSON Lines") List<Path> files,
            @Option(names = "--predictions", paramLabel = "FOLDER", description = "to write what was read to")
                    Path predictions)
            throws IOException {
        ScoreEntities.run(files, predictions);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Dates: the figures of TempEval-3. Beside x.gold.jsonl lies x.docs.jsonl with the texts.")
    void dates(
            @Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSON Lines") List<Path> files,
            @Option(names = "--predictions", paramLabel = "FOLDER", description = "to write what was read to")
                    Path predictions)
            throws IOException {
        ScoreDates.run(files, predictions);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Web pages of our own making: the words of the body, and what is exactly right beside it.")
    void pages(@Option(names = "--each", description = "print every page that was not read to the letter") boolean each)
            throws IOException {
        ScorePages.run(each);
    }
}
