package dev.dateline.lab;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the reader over gold files and prints how right its dates are. Beside
 * {@code x.gold.jsonl} lies {@code x.docs.jsonl} with the texts.
 */
public final class ScoreDates {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreDates() {}

    /** @param predictions a folder for what was read; null: it is not kept */
    static void run(List<Path> golds, Path predictions) throws IOException {
        DateReader reader = new DateReader();
        for (Path gold : golds) {
            String name = DateGold.corpus(gold);
            Map<String, List<Span>> expected = new LinkedHashMap<>();
            Map<String, List<Span>> predicted = new LinkedHashMap<>();
            for (DateGold document : DateGold.read(gold)) {
                expected.put(document.doc(), document.dates());
                predicted.put(
                        document.doc(),
                        read(reader, document).stream().map(ScoreDates::span).toList());
            }
            if (predictions != null) {
                write(predicted, predictions.resolve(name + ".pred.jsonl"));
            }
            System.out.println(DateScore.of(expected, predicted).line(name));
        }
    }

    /** What Dateline reads in a document, tokenising included. */
    public static List<Timex> read(DateReader reader, DateGold document) {
        FieldText text = FieldText.of(Article.of(document.text()), Field.BODY);
        return reader.read(List.of(text), new Published(Optional.of(document.published()), Published.From.GIVEN));
    }

    /** A date as the scorer wants it. */
    public static Span span(Timex date) {
        return new Span(date.start(), date.end(), date.type().name(), date.value());
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
}
