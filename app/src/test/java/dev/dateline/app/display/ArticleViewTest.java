package dev.dateline.app.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleViewTest {
    private static final String RECORD = """
            {"schema": "enriched/1",
             "article": {"id": "a1", "title": "😀 Rossi in Rome", "body": "Ada Rossi spoke\\non monday .", "published": "2017-11-13"},
             "published": {"value": "2017-11-13", "from": "given"}, "language": {"value": "en", "from": "detected"},
             "sentences": [],
             "entities": [
              {"id": "e1", "key": "PERSON:ada rossi", "type": "PERSON", "name": "Ada Rossi", "role": "mayor",
               "mentions": [
                {"in": "title", "start": 2, "end": 7, "text": "Rossi", "type": "PERSON", "how": "surname"},
                {"in": "body", "start": 0, "end": 9, "text": "Ada Rossi", "type": "PERSON", "how": "name"}]},
              {"id": "e2", "key": "LOCATION:rome", "type": "LOCATION", "name": "Rome",
               "mentions": [{"in": "title", "start": 11, "end": 15, "text": "Rome", "type": "LOCATION", "how": "name"}]}],
             "dates": [{"id": "d1", "in": "body", "start": 19, "end": 25, "text": "monday", "type": "DATE",
               "value": "2017-11-13", "from": "2017-11-13", "to": "2017-11-14", "relation": "present",
               "anchor": "published", "rule": "weekday"}],
             "provenance": {"version": "0.1.0"}}
            """;

    @Test
    void showsTheTextWithItsMarksAndWhatTheyMean() throws Exception {
        assertThat(new ArticleView(new Terminal(60, false)).of(read(RECORD))).isEqualTo("""
                        ── a1 ──────────────────────────────────────────────────────
                        published 2017-11-13 (given) · language en

                        😀 [Rossi] in [Rome]

                        [Ada Rossi] spoke
                        on {monday} .

                        Dates
                          monday  2017-11-13  present  weekday

                        Names
                          Ada Rossi  PERSON    2 mentions  mayor
                          Rome       LOCATION  1 mention

                        """);
    }

    @Test
    void coloursMarksWhereThereAreColours() throws Exception {
        assertThat(new ArticleView(new Terminal(60, true)).of(read(RECORD)))
                .contains("\u001b[1;33mAda Rossi\u001b[0m spoke\non \u001b[4;94mmonday\u001b[0m .");
    }

    @Test
    void breaksLinesBetweenWords() throws Exception {
        String longer = RECORD.replace("monday .", "monday ." + " word".repeat(20));

        assertThat(new ArticleView(new Terminal(40, false)).of(read(longer))).contains("""
                        [Ada Rossi] spoke
                        on {monday} . word word word word word
                        word word word word word word word word
                        word word word word word word word
                        """);
    }

    @Test
    void letsNoControlCharacterOfAnArticleThrough() throws Exception {
        String hostile = RECORD.replace("monday .", "monday . \\u001b]0;title\\u0007\\u009b31m\\u202e\\u2028x")
                .replace("\"mayor\"", "\"\\u001b[2Jmayor\"");

        String shown = new ArticleView(new Terminal(80, false)).of(read(hostile));

        assertThat(shown).contains("{monday} . ␛]0;title␇�31m��x").contains("␛[2Jmayor");
        assertThat(shown.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @Test
    void asksTheLauncherForTheTerminal() {
        assertThat(Terminal.of("100", Map.of())).contains(new Terminal(100, true));
        assertThat(Terminal.of("100", Map.of("NO_COLOR", "1"))).contains(new Terminal(100, false));
        assertThat(Terminal.of("100", Map.of("TERM", "dumb"))).contains(new Terminal(100, false));
        assertThat(Terminal.of("none", Map.of())).isEmpty();
        assertThat(Terminal.of("3", Map.of())).contains(new Terminal(40, true));
    }

    private static EnrichedArticle read(String json) throws MalformedRecordException {
        return Json.ENRICHED.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
