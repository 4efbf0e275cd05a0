package dev.dateline.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.lab.DateScore.Span;
import java.io.IOException;
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
        JsonLines.read(
                gold,
                line -> dates.put(JsonLines.field(line, "doc").textValue(), spans(JsonLines.field(line, "timexes"))));
        List<DateGold> documents = new ArrayList<>();
        JsonLines.read(gold.resolveSibling(corpus(gold) + ".docs.jsonl"), line -> {
            String doc = JsonLines.field(line, "doc").textValue();
            documents.add(new DateGold(
                    doc,
                    JsonLines.field(line, "dct").textValue(),
                    JsonLines.field(line, "text").textValue(),
                    dates.getOrDefault(doc, List.of())));
        });
        return documents;
    }

    private static List<Span> spans(JsonNode timexes) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode timex : timexes) {
            spans.add(new Span(
                    JsonLines.field(timex, "start").intValue(),
                    JsonLines.field(timex, "end").intValue(),
                    JsonLines.field(timex, "type").textValue(),
                    JsonLines.field(timex, "value").textValue()));
        }
        return spans;
    }
}
