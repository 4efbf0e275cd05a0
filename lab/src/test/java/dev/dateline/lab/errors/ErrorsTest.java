package dev.dateline.lab.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.DateGold;
import dev.dateline.lab.DateScore.Span;
import dev.dateline.lab.train.Gold;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    @Test
    void datesByKindRuleAndForm() {
        DateErrors errors = new DateErrors();
        errors.add(new DateGold(
                "a",
                "2017-11-13",
                "The ministers met on Monday.",
                List.of(new Span(21, 27, "DATE", "2017-11-06"), new Span(4, 13, "SET", "P1D"))));
        assertThat(printed(errors.findings()))
                .containsExactly(
                        "",
                        "missed 1",
                        "     1  SET P9D",
                        "          a: The [ministers] met on Monday.  P1D",
                        "",
                        "value 1",
                        "     1  weekday: gold 9999-99-99, read as 9999-99-99",
                        "          a: The ministers met on [Monday].  2017-11-06, read as 2017-11-13 by published,"
                                + " published 2017-11-13");
    }

    @Test
    void namesByKindAndTypes() {
        NameErrors errors = new NameErrors();
        errors.add(new Gold(
                "a",
                "The talks in Geneva ended .",
                List.of(new Gold.Name(4, 9, "MISC"), new Gold.Name(13, 19, "ORG"))));
        assertThat(printed(errors.findings()))
                .containsExactly(
                        "",
                        "missed MISC 1",
                        "     1  talks",
                        "          a: The [talks] in Geneva ended .",
                        "",
                        "type ORG, read as LOC 1",
                        "     1  Geneva",
                        "          a: The talks in [Geneva] ended .");
    }

    @Test
    void theMostFrequentGroupsComeFirst() {
        Findings findings = new Findings();
        findings.add("missed", "b", "one");
        findings.add("missed", "c", "two");
        findings.add("missed", "c", "three");
        findings.add("type", "a", "four");
        assertThat(printed(findings))
                .containsExactly(
                        "",
                        "missed 3",
                        "     2  c",
                        "          two",
                        "     1  b",
                        "          one",
                        "",
                        "type 1",
                        "     1  a",
                        "          four");
    }

    private static List<String> printed(Findings findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        findings.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), 1);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
