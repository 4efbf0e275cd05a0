package dev.dateline.text.date;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.Article;
import dev.dateline.wire.Field;
import dev.dateline.wire.Published;
import dev.dateline.wire.Timex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A line of {@code cases.txt}.
 *
 * @param published the day of publication, or none
 * @param marked the text with its dates in brackets
 * @param expected what the dates are
 */
record DateCase(Optional<String> published, String marked, String expected) {
    private static final DateReader READER = new DateReader();

    static List<DateCase> all() {
        return new RuleFile(DateCase.class, "cases.txt")
                .lines().stream()
                        .map(line -> line.split(" \\| "))
                        .map(parts ->
                                new DateCase(Optional.of(parts[0]).filter(day -> !day.equals("-")), parts[1], parts[2]))
                        .toList();
    }

    String text() {
        return marked.replace("[", "").replace("]", "");
    }

    /** The same text as a tokeniser of wire copy leaves it: lower case, marks set apart, apostrophes lost. */
    DateCase inWireStyle() {
        String wire = marked.replace("'s", " s")
                .replace("'", "")
                .replaceAll("(?<=\\w\\w|\\])\\. (?=\\[?[A-Z])", " .\n")
                .replaceAll("\\.$", " .")
                .replaceAll("(?<!\\d)([,;])|([,;])(?!\\d)", " $1$2")
                .replace("$", "$ ")
                .toLowerCase(Locale.ROOT);
        return new DateCase(published, wire, expected);
    }

    List<Timex> read() {
        return read(published
                .map(day -> new Published(Optional.of(day), Published.From.GIVEN))
                .orElseGet(Published::unknown));
    }

    List<Timex> read(Published day) {
        return READER.read(List.of(FieldText.of(Article.of(text()), Field.BODY)), day);
    }

    /** Brackets in the text and a description, as a line of the file has them. */
    static String described(String text, List<Timex> dates) {
        StringBuilder marked = new StringBuilder();
        StringJoiner described = new StringJoiner("; ").setEmptyValue("none");
        int at = 0;
        for (Timex date : dates) {
            marked.append(text, at, date.start())
                    .append('[')
                    .append(date.text())
                    .append(']');
            at = date.end();
            described.add(date.type() + " " + date.value()
                    + date.mod().map(mod -> " " + mod).orElse("") + " " + date.rule());
        }
        return marked.append(text.substring(at)) + " | " + described;
    }

    @Override
    public String toString() {
        return marked;
    }
}
