package dev.dateline.lab.errors;

import dev.dateline.lab.DateGold;
import dev.dateline.lab.DateScore;
import dev.dateline.lab.DateScore.Span;
import dev.dateline.lab.ScoreDates;
import dev.dateline.text.date.DateReader;
import dev.dateline.wire.Timex;
import java.util.List;

/**
 * Sorts the differences between a document's gold and what was read: spurious, missed, and of the paired ones span, type
 * and value, each on its own. A group is the rule that read it and the form of the gold's value.
 */
final class DateErrors {
    private final DateReader reader = new DateReader();
    private final Findings findings = new Findings();

    Findings findings() {
        return findings;
    }

    void add(DateGold document) {
        List<Timex> read = ScoreDates.read(reader, document);
        List<Span> found = read.stream().map(ScoreDates::span).toList();
        Excerpt text = new Excerpt(document.text());
        int[] pairs = DateScore.pairs(document.dates(), found);
        boolean[] paired = new boolean[found.size()];
        for (int i = 0; i < pairs.length; i++) {
            Span gold = document.dates().get(i);
            if (pairs[i] < 0) {
                findings.add(
                        "missed", gold.type() + ' ' + form(gold.value()), line(document, text, gold, gold.value()));
            } else {
                paired[pairs[i]] = true;
                compare(document, text, gold, read.get(pairs[i]));
            }
        }
        for (int i = 0; i < paired.length; i++) {
            if (!paired[i]) {
                Span span = found.get(i);
                String group = read.get(i).rule() + ": " + form(span.value());
                findings.add("spurious", group, line(document, text, span, span.value()));
            }
        }
    }

    private void compare(DateGold document, Excerpt text, Span gold, Timex date) {
        Span found = ScoreDates.span(date);
        String group = date.rule() + ": gold " + form(gold.value());
        if (gold.start() != found.start() || gold.end() != found.end()) {
            String expected = text.between(gold.start(), gold.end());
            findings.add("span", group, line(document, text, found, "gold is \"" + expected + '"'));
        }
        if (!gold.type().equals(found.type())) {
            String types = gold.type() + ", read as " + found.type();
            findings.add("type", date.rule() + ": gold " + types, line(document, text, found, types));
        }
        if (!gold.value().equals(found.value())) {
            findings.add(
                    "value",
                    group + ", read as " + form(found.value()),
                    line(
                            document,
                            text,
                            found,
                            gold.value() + ", read as " + found.value() + " by " + date.anchor() + ", published "
                                    + document.published()));
        }
    }

    /** A value with its digits made alike. */
    private static String form(String value) {
        return value.replaceAll("[0-9]", "9");
    }

    private static String line(DateGold document, Excerpt text, Span span, String remark) {
        return document.doc() + ": " + text.around(span.start(), span.end()) + "  " + remark;
    }
}
