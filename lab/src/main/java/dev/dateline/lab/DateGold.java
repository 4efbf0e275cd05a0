package dev.dateline.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.lab.DateScore.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A document with its annotated dates. Two files hold them: {@code x.docs.jsonl} has {@code {"doc","dct","text"}} and beside
 * it {@code x.gold.jsonl} has {@code {"doc","timexes":[{"start","end","type","value"}]}}, offsets in code points.
 *
 * @param doc its name
 * @param published when it was published, ISO 8601: a day, or a moment
 * @param text as it came
 * @param dates annotated
 */
public record DateGold(String doc, String published, String text, List<Span> dates) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".gold.jsonl";

    /** The day of publication. */
    public String day() {
        return published.substring(0, 10);
    }

    /** The corpus that a gold file belongs to: its file name without the ending. */
    public static String corpus(Path gold) {
        return gold.getFileName().toString().replace(SUFFIX, "");
    }

    /** The documents of a gold file, whose texts lie beside it. */
    public static List<DateGold> read(Path gold) throws IOException {
        Map<String, List<Span>> dates = new HashMap<>();
        for (JsonNode line : lines(gold)) {
            dates.put(line.get("doc").textValue(), spans(line.get("timexes")));
        }
        List<DateGold> documents = new ArrayList<>();
        for (JsonNode line : lines(gold.resolveSibling(corpus(gold) + ".docs.jsonl"))) {
            String doc = line.get("doc").textValue();
            documents.add(new DateGold(
                    doc,
                    line.get("dct").textValue(),
                    line.get("text").textValue(),
                    dates.getOrDefault(doc, List.of())));
        }
        return documents;
    }

    private static List<Span> spans(JsonNode timexes) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode timex : timexes) {
            spans.add(new Span(
                    timex.get("start").intValue(),
                    timex.get("end").intValue(),
                    timex.get("type").textValue(),
                    timex.get("value").textValue()));
        }
        return spans;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }
}
