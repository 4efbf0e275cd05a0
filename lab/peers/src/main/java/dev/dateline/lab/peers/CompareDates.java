package dev.dateline.lab.peers;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import dev.dateline.lab.DateGold;
import dev.dateline.lab.DateScore;
import dev.dateline.lab.DateScore.Span;
import dev.dateline.lab.ScoreDates;
import dev.dateline.text.date.DateReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Dateline, HeidelTime and SUTime on the same texts. */
@Command(
        name = "dates",
        mixinStandardHelpOptions = true,
        description = "Dates: strict, relaxed, type and value F1, CPU seconds and heap of each, in one run.")
final class CompareDates implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "X.gold.jsonl; X.docs.jsonl is beside it")
    private List<Path> files;

    @Option(names = "--narratives", description = "HeidelTime reads the texts as stories of the past, not as news")
    private boolean narratives;

    @Override
    public Integer call() throws IOException {
        List<Race.Corpus<DateGold>> corpora = new ArrayList<>();
        Map<String, List<DateGold>> golds = new HashMap<>();
        for (Path file : files) {
            List<DateGold> documents = DateGold.read(file);
            corpora.add(new Race.Corpus<>(DateGold.corpus(file), documents));
            golds.put(DateGold.corpus(file), documents);
        }
        Race<DateGold, List<Span>> race = new Race<>(corpora, DateGold::text);
        Board<List<Span>> board = new Board<>("strict", "relaxed", "type", "value");
        board.print(race.run(contenders()), lap -> figures(golds.get(lap.corpus()), lap.read()));
        return 0;
    }

    private List<Contender<DateGold, List<Span>>> contenders() {
        DocumentType kind = narratives ? DocumentType.NARRATIVES : DocumentType.NEWS;
        return List.of(
                new Contender<>("Dateline", CompareDates::dateline),
                new Contender<>("HeidelTime", () -> new HeidelTimeReader(kind)),
                new Contender<>("SUTime", SuTime::new));
    }

    private static Function<DateGold, List<Span>> dateline() {
        DateReader reader = new DateReader();
        return document ->
                ScoreDates.read(reader, document).stream().map(ScoreDates::span).toList();
    }

    private static List<String> figures(List<DateGold> gold, List<List<Span>> read) {
        Map<String, List<Span>> expected = new HashMap<>();
        Map<String, List<Span>> found = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            expected.put(gold.get(i).doc(), gold.get(i).dates());
            found.put(gold.get(i).doc(), read.get(i));
        }
        DateScore score = DateScore.of(expected, found);
        return List.of(
                percent(score.strictF1()),
                percent(score.relaxedF1()),
                percent(score.typeF1()),
                percent(score.valueF1()));
    }

    private static String percent(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
