package dev.dateline.ingest.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a file, by lines. */
final class Problems {
    private record Problem(int line, String text) {}

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Node node, String text) {
        add(node.getStartMark().getLine() + 1, text);
    }

    void add(int line, String text) {
        problems.add(new Problem(line, text));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** {@code file:line: what}, in the order of the lines. */
    List<String> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(problem -> file + ":" + problem.line + ": " + problem.text)
                .toList();
    }
}
