package dev.dateline.app.display;

import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.Field;
import dev.dateline.wire.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enriched article as a person reads it: the text with names and dates marked, then what each date and name means. */
public final class ArticleView {
    private static final int WIDEST_CELL = 34;
    private static final int NARROWEST_CELL = 6;

    private final Terminal terminal;

    public ArticleView(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The text to print, ending in an empty line. */
    public String of(EnrichedArticle enriched) {
        StringBuilder page = new StringBuilder();
        head(page, enriched);
        for (Field field : Field.values()) {
            String text = enriched.article().text(field);
            if (!text.isBlank()) {
                page.append(Paragraphs.of(text.strip(), shifted(Mark.of(enriched, field), text), terminal))
                        .append("\n\n");
            }
        }
        table(page, "Dates", enriched.dates().stream().map(ArticleView::cells).toList(), kinds(enriched.dates()));
        table(
                page,
                "Names",
                enriched.entities().stream().map(ArticleView::cells).toList(),
                enriched.entities().stream()
                        .map(entity -> Kind.of(entity.type()))
                        .toList());
        return page.toString();
    }

    /** Marks count from the field's first character, which may be white space that is not shown. */
    private static List<Mark> shifted(List<Mark> marks, String text) {
        String shown = text.stripLeading();
        int hidden = text.codePointCount(0, text.length() - shown.length());
        return marks.stream()
                .map(mark -> new Mark(mark.start() - hidden, mark.end() - hidden, mark.kind()))
                .toList();
    }

    private void head(StringBuilder page, EnrichedArticle enriched) {
        String id = enriched.article().id().map(Visible::line).orElse("");
        String rule = "── " + cut(id, terminal.columns() - 6) + " ";
        page.append(Kind.HEADING.colour(
                        rule + "─".repeat(Math.max(0, terminal.columns() - columns(rule))), terminal.colour()))
                .append('\n');
        List<String> facts = new ArrayList<>();
        facts.add(enriched.published()
                .value()
                .map(value -> "published " + value + " ("
                        + enriched.published().from().name().toLowerCase(Locale.ROOT) + ")")
                .orElse("publication date unknown"));
        enriched.language().value().ifPresent(language -> facts.add("language " + language));
        enriched.dateline()
                .map(line -> Stream.of(line.place(), line.agency(), line.date())
                        .flatMap(part -> part.stream())
                        .collect(Collectors.joining(", ")))
                .filter(line -> !line.isEmpty())
                .ifPresent(line -> facts.add("dateline " + line));
        page.append(Kind.ASIDE.colour(Visible.line(String.join(" · ", facts)), terminal.colour()))
                .append("\n\n");
    }

    private static List<Kind> kinds(List<Timex> dates) {
        return dates.stream().map(date -> Kind.DATE).toList();
    }

    private static List<String> cells(Timex date) {
        String value = date.value() + date.mod().map(mod -> " " + mod).orElse("");
        String relation = date.relation() == Timex.Relation.NONE
                ? ""
                : date.relation().name().toLowerCase(Locale.ROOT);
        return List.of(date.text(), value, relation, date.rule());
    }

    private static List<String> cells(Entity entity) {
        int mentions = entity.mentions().size();
        return List.of(
                entity.name(),
                entity.type().name(),
                mentions == 1 ? "1 mention" : mentions + " mentions",
                entity.role().orElse(""));
    }

    /** Rows under a heading, columns as wide as their widest cell; a table without rows is left out. */
    private void table(StringBuilder page, String heading, List<List<String>> rows, List<Kind> kinds) {
        if (rows.isEmpty()) {
            return;
        }
        page.append(Kind.HEADING.colour(heading, terminal.colour())).append('\n');
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cut(Visible.line(cell), WIDEST_CELL))
                        .toList())
                .toList();
        int[] widths = new int[shown.get(0).size()];
        shown.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], columns(row.get(i)));
            }
        });
        for (int r = 0; r < shown.size(); r++) {
            StringBuilder line = new StringBuilder();
            int used = 0;
            for (int i = 0; i < widths.length; i++) {
                String cell = cut(shown.get(r).get(i), Math.max(NARROWEST_CELL, terminal.columns() - used - 2));
                line.append("  ")
                        .append(i == 0 ? kinds.get(r).colour(cell, terminal.colour()) : cell)
                        .append(" ".repeat(Math.max(0, widths[i] - columns(cell))));
                used += 2 + widths[i];
            }
            page.append(line.toString().stripTrailing()).append('\n');
        }
        page.append('\n');
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int most) {
        return columns(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
