package dev.dateline.lab.errors;

import dev.dateline.lab.DateGold;
import dev.dateline.lab.train.Gold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what Dateline gets wrong. */
@Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        description = "Lists what is read wrongly, by kind, the most frequent first.")
public final class Errors {
    @Command(
            mixinStandardHelpOptions = true,
            description = "Dates: spurious, missed, span, type and value, by rule and by the form of the gold's value.")
    void dates(
            @Parameters(arity = "1..*", paramLabel = "GOLD", description = "X.gold.jsonl; X.docs.jsonl is beside it")
                    List<Path> files,
            @Option(
                            names = "--examples",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "of each (${DEFAULT-VALUE})")
                    int examples)
            throws IOException {
        DateErrors errors = new DateErrors();
        for (Path file : files) {
            DateGold.read(file).forEach(errors::add);
        }
        errors.findings().print(System.out, examples);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Names: missed, spurious, type and boundary, by type and by words.")
    void entities(
            @Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSON Lines") List<Path> files,
            @Option(
                            names = "--examples",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "of each (${DEFAULT-VALUE})")
                    int examples)
            throws IOException {
        NameErrors errors = new NameErrors();
        for (Path file : files) {
            Gold.read(file).forEach(errors::add);
        }
        errors.findings().print(System.out, examples);
    }
}
