package dev.dateline.lab;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "score", mixinStandardHelpOptions = true, description = "How much of annotated text is read rightly.")
final class Score {
    @Command(mixinStandardHelpOptions = true, description = "Dates: TempEval-3's strict, relaxed, type and value F1.")
    void dates(
            @Parameters(arity = "1..*", paramLabel = "GOLD", description = "X.gold.jsonl; X.docs.jsonl is beside it")
                    List<String> files)
            throws IOException {
        ScoreDates.main(files.toArray(String[]::new));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Names: precision, recall and F1 by type, over all (micro) and without MISC (micro3).")
    void entities(@Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSON Lines") List<String> files)
            throws IOException {
        ScoreEntities.main(files.toArray(String[]::new));
    }
}
