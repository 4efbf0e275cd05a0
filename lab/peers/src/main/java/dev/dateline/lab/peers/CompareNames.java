package dev.dateline.lab.peers;

import dev.dateline.lab.NameScore;
import dev.dateline.lab.ScoreEntities;
import dev.dateline.lab.peers.encoder.EncoderTeacher;
import dev.dateline.lab.train.Gold;
import dev.dateline.text.ArticleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Dateline's whole reader and CoreNLP's taggers on the same texts. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = "Names: exact-span F1, CPU seconds and heap of Dateline and of CoreNLP's taggers, in one run.")
final class CompareNames implements Callable<Integer> {
    private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSON Lines")
    private List<Path> files;

    @Option(names = "--teacher", paramLabel = "FOLDER", description = "of finetune: the encoder reads too")
    private Optional<Path> teacher = Optional.empty();

    @Override
    public Integer call() throws IOException {
        List<Race.Corpus<Gold>> corpora = new ArrayList<>();
        Map<String, List<Gold>> golds = new HashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".jsonl", "");
            List<Gold> documents = Gold.read(file);
            corpora.add(new Race.Corpus<>(name, documents));
            golds.put(name, documents);
        }
        Race<Gold, Gold> race = new Race<>(corpora, Gold::text);
        Board<Gold> board = new Board<>("micro", "micro3", "PER", "ORG", "LOC", "MISC");
        board.print(race.run(contenders()), lap -> figures(golds.get(lap.corpus()), lap.read()));
        return 0;
    }

    private List<Contender<Gold, Gold>> contenders() {
        List<Contender<Gold, Gold>> contenders = new ArrayList<>(List.of(
                new Contender<>("Dateline", CompareNames::dateline),
                new Contender<>("CoreNLP cased", CoreNlpNames::cased),
                new Contender<>("CoreNLP caseless", CoreNlpNames::caseless),
                new Contender<>("CoreNLP truecased", CoreNlpNames::truecased)));
        teacher.ifPresent(folder -> contenders.add(new Contender<>("encoder", () -> encoder(folder))));
        return contenders;
    }

    private static Function<Gold, Gold> encoder(Path folder) {
        try {
            EncoderTeacher encoder = new EncoderTeacher(folder);
            return document -> new Gold(document.doc(), document.text(), encoder.names(document.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Function<Gold, Gold> dateline() {
        ArticleReader reader = new ArticleReader();
        return document -> ScoreEntities.read(reader, document);
    }

    private static List<String> figures(List<Gold> gold, List<Gold> read) {
        NameScore score = new NameScore();
        for (int i = 0; i < gold.size(); i++) {
            score.add(gold.get(i), read.get(i));
        }
        List<String> figures = new ArrayList<>();
        figures.add(percent(score.micro()));
        figures.add(percent(score.micro3()));
        TYPES.forEach(type -> figures.add(percent(score.f1(type))));
        return figures;
    }

    private static String percent(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
