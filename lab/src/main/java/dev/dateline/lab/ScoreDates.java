package dev.dateline.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.lab.DateScore.Span;
import dev.dateline.text.date.DateReader;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.Article;
import dev.dateline.wire.Field;
import dev.dateline.wire.Published;
import dev.dateline.wire.Timex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the reader over gold files and prints how right its dates are: {@code ScoreDates GOLD… [--predictions FOLDER]}. Beside
 * {@code x.gold.jsonl} lies {@code x.docs.jsonl} with the texts.
 */
public final class ScoreDates {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreDates() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> golds = new ArrayList<>();
        Path predictions = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--predictions")) {
                predictions = Path.of(arguments[++i]);
            } else {
                golds.add(Path.of(arguments[i]));
            }
        }
        DateReader reader = new DateReader();
        for (Path gold : golds) {
            String name = gold.getFileName().toString().replace(".gold.jsonl", "");
            Map<String, List<Span>> predicted = read(reader, gold.resolveSibling(name + ".docs.jsonl"));
            if (predictions != null) {
                write(predicted, predictions.resolve(name + ".pred.jsonl"));
            }
            System.out.println(DateScore.of(gold(gold), predicted).line(name));
        }
    }

    private static Map<String, List<Span>> read(DateReader reader, Path docs) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        for (JsonNode doc : lines(docs)) {
            FieldText text = FieldText.of(Article.of(doc.get("text").textValue()), Field.BODY);
            Published published = new Published(Optional.of(doc.get("dct").textValue()), Published.From.GIVEN);
            List<Span> dates = new ArrayList<>();
            for (Timex date : reader.read(List.of(text), published)) {
                dates.add(new Span(date.start(), date.end(), date.type().name(), date.value()));
            }
            spans.put(doc.get("doc").textValue(), dates);
        }
        return spans;
    }

    private static Map<String, List<Span>> gold(Path gold) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        for (JsonNode doc : lines(gold)) {
            List<Span> dates = new ArrayList<>();
            for (JsonNode timex : doc.get("timexes")) {
                dates.add(new Span(
                        timex.get("start").intValue(),
                        timex.get("end").intValue(),
                        timex.get("type").textValue(),
                        timex.get("value").textValue()));
            }
            spans.put(doc.get("doc").textValue(), dates);
        }
        return spans;
    }

    private static void write(Map<String, List<Span>> predicted, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        predicted.forEach((doc, dates) -> {
            ObjectNode line = JSON.createObjectNode().put("doc", doc);
            ArrayNode timexes = line.putArray("timexes");
            dates.forEach(date -> timexes.addObject()
                    .put("start", date.start())
                    .put("end", date.end())
                    .put("type", date.type())
                    .put("value", date.value()));
            lines.add(line.toString());
        });
        Files.write(file, lines);
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    nodes.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
        return nodes;
    }
}
