package dev.dateline.text.date.grammar;

import dev.dateline.text.date.grammar.Rule.Neighbour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of {@code rules.txt}; its head explains them. */
final class RuleParser {
    private final Symbols symbols;

    RuleParser(Symbols symbols) {
        this.symbols = symbols;
    }

    Rule parse(String line, int order) {
        int colon = line.indexOf(": ");
        int arrow = line.lastIndexOf(" => ");
        if (colon < 0 || arrow < colon) {
            throw new IllegalArgumentException("not a rule: " + line);
        }
        List<List<Integer>> patterns = List.of(List.of());
        List<Neighbour> before = new ArrayList<>();
        List<Neighbour> after = new ArrayList<>();
        for (String element : elements(line.substring(colon + 2, arrow).strip())) {
            if (element.charAt(0) != '<') {
                patterns = extend(patterns, element);
            } else if (patterns.get(0).isEmpty()) {
                before.add(0, neighbour(element));
            } else {
                after.add(neighbour(element));
            }
        }
        List<String> meaning = List.of(line.substring(arrow + 4).strip().split(" +"));
        return new Rule(
                line.substring(0, colon).strip(),
                order,
                patterns,
                List.copyOf(before),
                List.copyOf(after),
                meaning.get(0),
                meaning.subList(1, meaning.size()));
    }

    /** Splits at spaces, but not inside brackets. */
    private static List<String> elements(String pattern) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            char c = i == pattern.length() ? ' ' : pattern.charAt(i);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            if (c == ' ' && (depth == 0 || i == pattern.length())) {
                if (i > start) {
                    elements.add(pattern.substring(start, i));
                }
                start = i + 1;
            }
        }
        return elements;
    }

    private List<List<Integer>> extend(List<List<Integer>> patterns, String element) {
        boolean optional = element.length() > 1 && element.endsWith("?");
        String core = optional ? element.substring(0, element.length() - 1) : element;
        String[] alternatives =
                core.startsWith("(") ? core.substring(1, core.length() - 1).split("\\|") : new String[] {core};
        Set<List<Integer>> extended = new LinkedHashSet<>();
        for (List<Integer> pattern : patterns) {
            if (optional) {
                extended.add(pattern);
            }
            for (String alternative : alternatives) {
                List<Integer> longer = new ArrayList<>(pattern);
                Arrays.stream(alternative.strip().split(" +"))
                        .map(symbols::symbol)
                        .forEach(longer::add);
                extended.add(longer);
            }
        }
        return List.copyOf(extended);
    }

    private Neighbour neighbour(String element) {
        boolean forbidden = element.startsWith("<!");
        Set<Integer> words = new HashSet<>();
        for (String word :
                element.substring(forbidden ? 2 : 1, element.length() - 1).split("\\|")) {
            words.add(symbols.symbol(word));
        }
        return new Neighbour(Set.copyOf(words), forbidden);
    }
}
