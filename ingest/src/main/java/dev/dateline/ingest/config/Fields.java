package dev.dateline.ingest.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one mapping of a YAML file. Each is asked for by name; what is wrong with it is noted with its line, and
 * what nobody asked for is wrong too.
 */
final class Fields {
    private final Problems problems;
    private final Node whole;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    Fields(Node node, Problems problems) {
        this.problems = problems;
        whole = node;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, "wanted fields, name: value");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(tuple.getKeyNode(), key + " is there twice");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    Optional<String> text(String key) {
        return value(key).flatMap(node -> scalar(key, node));
    }

    /** The text made something else, where it can be; the maker throws what is wrong with it. */
    <T> Optional<T> value(String key, String wanted, Function<String, T> maker) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(maker.apply(text));
            } catch (RuntimeException e) {
                problem(key, key + " is \"" + text + "\", not " + wanted);
                return Optional.empty();
            }
        });
    }

    boolean flag(String key) {
        return value(key, "true or false", text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new IllegalArgumentException();
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    /** A list of texts; a text alone is a list of one. */
    List<String> texts(String key) {
        Optional<Node> node = value(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            return scalar(key, node.get()).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        sequence.getValue().forEach(each -> scalar(key, each).ifPresent(texts::add));
        return texts;
    }

    /** Names and what each stands for. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        value(key).ifPresent(node -> {
            Fields fields = new Fields(node, problems);
            fields.values.keySet().forEach(name -> fields.text(name).ifPresent(text -> pairs.put(name, text)));
        });
        return pairs;
    }

    /** The mappings of a list. */
    List<Fields> list(String key) {
        Optional<Node> node = value(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> new Fields(each, problems))
                    .toList();
        }
        node.ifPresent(other -> problems.add(other, key + " is no list"));
        return List.of();
    }

    /** Notes what is wrong with a field, or with the whole where there is no such field. */
    void problem(String key, String text) {
        problems.add(values.getOrDefault(key, whole), text);
    }

    /** Notes every field that nobody has asked for. */
    void nothingElse() {
        keys.forEach((key, node) -> {
            if (!known.contains(key)) {
                problems.add(node, "\"" + key + "\" means nothing here; known are " + String.join(", ", known));
            }
        });
    }

    private Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.add(node, key + " is no text");
        return Optional.empty();
    }
}
