package dev.dateline.lab.errors;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Errors by kind and, within a kind, by group; the most frequent come first. For one thread. */
final class Findings {
    private final Map<String, Map<String, List<String>>> kinds = new TreeMap<>();

    void add(String kind, String group, String example) {
        kinds.computeIfAbsent(kind, none -> new TreeMap<>())
                .computeIfAbsent(group, none -> new ArrayList<>())
                .add(example);
    }

    /** Prints every group with its number of errors and, of each, so many in their text. */
    void print(PrintStream out, int examples) {
        kinds.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Map<String, List<String>>> kind) -> -count(kind.getValue())))
                .forEach(kind -> {
                    out.printf("%n%s %d%n", kind.getKey(), count(kind.getValue()));
                    print(out, kind.getValue(), examples);
                });
    }

    private static int count(Map<String, List<String>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    private static void print(PrintStream out, Map<String, List<String>> groups, int examples) {
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> group) ->
                        -group.getValue().size()))
                .forEach(group -> {
                    out.printf("%6d  %s%n", group.getValue().size(), group.getKey());
                    group.getValue().stream().limit(examples).forEach(example -> out.printf("          %s%n", example));
                });
    }
}
