package dev.dateline.sink.web;

import dev.dateline.sink.archive.Kept;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table (RFC 4180) with a row for each article; of what an article has several the cell has them all, with {@code "; "}
 * between. What a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvForm implements FileForm {
    private static final List<String> NAMES = Arrays.stream(EntityType.values())
            .map(EntityType::name)
            .map(String::toLowerCase)
            .toList();

    @Override
    public String type() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        row(
                Stream.of(
                                List.of("id", "published", "source", "language", "title", "url"),
                                NAMES,
                                List.of("dates", "body"))
                        .flatMap(Collection::stream),
                out);
    }

    @Override
    public void add(Kept kept, OutputStream out) throws IOException {
        EnrichedArticle enriched = kept.article();
        Article article = enriched.article();
        Stream<String> names = Arrays.stream(EntityType.values()).map(type -> enriched.entities().stream()
                .filter(entity -> entity.type() == type)
                .map(Entity::name)
                .collect(Collectors.joining("; ")));
        String dates = enriched.dates().stream()
                .flatMap(date ->
                        date.from().stream().map(from -> from + "/" + date.to().orElseThrow()))
                .distinct()
                .collect(Collectors.joining("; "));
        row(
                Stream.of(
                                Stream.of(
                                        kept.id(),
                                        enriched.published().value().orElse(""),
                                        article.source()
                                                .flatMap(source -> source.name().or(source::uri))
                                                .orElse(""),
                                        enriched.language().value().orElse(""),
                                        article.text(Field.TITLE),
                                        article.url().orElse("")),
                                names,
                                Stream.of(dates, article.text(Field.BODY)))
                        .flatMap(part -> part),
                out);
    }

    @Override
    public void end(OutputStream out) {
        // A table ends with its last row.
    }

    private static void row(Stream<String> cells, OutputStream out) throws IOException {
        out.write(
                (cells.map(CsvForm::cell).collect(Collectors.joining(",")) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
