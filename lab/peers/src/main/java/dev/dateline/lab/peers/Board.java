package dev.dateline.lab.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Prints laps as a Markdown table, corpus after corpus. The first contender is the one that the others' cost is a multiple
 * of.
 *
 * @param <R> what is read in a document
 */
final class Board<R> {
    private final List<String> figures;

    Board(String... figures) {
        this.figures = List.of(figures);
    }

    void print(List<Race.Lap<R>> laps, Function<Race.Lap<R>, List<String>> score) {
        List<String> head = new ArrayList<>(List.of("corpus", "reader"));
        head.addAll(figures);
        head.addAll(List.of("CPU s per 1,000 tokens", "ratio", "heap MB"));
        row(head);
        row(head.stream().map(name -> "---").toList());
        Map<String, List<Race.Lap<R>>> corpora = new LinkedHashMap<>();
        laps.forEach(lap ->
                corpora.computeIfAbsent(lap.corpus(), none -> new ArrayList<>()).add(lap));
        corpora.values().forEach(readers -> rows(readers, score));
    }

    private void rows(List<Race.Lap<R>> corpus, Function<Race.Lap<R>, List<String>> score) {
        double first = corpus.get(0).cost().perThousand();
        for (Race.Lap<R> lap : corpus) {
            List<String> cells = new ArrayList<>(List.of(lap.corpus(), lap.contender()));
            cells.addAll(score.apply(lap));
            cells.add(number("%.5f", lap.cost().perThousand()));
            cells.add(number("%.0f", lap.cost().perThousand() / first));
            cells.add(number("%.0f", lap.heap()));
            row(cells);
        }
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void row(List<String> cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
