package dev.dateline.sink.csv;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.segment.LineFormat;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.Json;
import dev.dateline.wire.MalformedRecordException;
import dev.dateline.wire.Timex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * RFC 4180: for each record a row for the article, one for each entity and one for each date, which {@code row} tells apart.
 * A later offset of an id replaces all rows of an earlier one.
 */
final class CsvLines implements LineFormat {
    private static final List<String> COLUMNS = List.of(
            "id",
            "offset",
            "row",
            "published",
            "source",
            "language",
            "title",
            "url",
            "type",
            "name",
            "key",
            "role",
            "mentions",
            "text",
            "value",
            "from",
            "to",
            "relation");
    private static final String ARTICLE_ALONE = ",".repeat(COLUMNS.size() - 8);

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public String head() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    @Override
    public void append(Delivery delivery, ByteArrayOutputStream out) throws MalformedRecordException {
        StringBuilder rows = new StringBuilder();
        String id = cell(delivery.id()) + "," + delivery.offset();
        if (delivery.json().isEmpty()) {
            rows.append(id)
                    .append(",withdrawn")
                    .append(",".repeat(COLUMNS.size() - 3))
                    .append("\r\n");
        } else {
            EnrichedArticle enriched = Json.ENRICHED.read(delivery.json().get());
            String article = article(enriched);
            rows.append(id)
                    .append(",article,")
                    .append(article)
                    .append(ARTICLE_ALONE)
                    .append("\r\n");
            for (Entity entity : enriched.entities()) {
                rows.append(id)
                        .append(",entity,")
                        .append(article)
                        .append(entity(entity))
                        .append("\r\n");
            }
            for (Timex date : enriched.dates()) {
                rows.append(id)
                        .append(",date,")
                        .append(article)
                        .append(date(date))
                        .append("\r\n");
            }
        }
        out.writeBytes(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String article(EnrichedArticle enriched) {
        Article article = enriched.article();
        return String.join(
                ",",
                cell(enriched.published().value().orElse("")),
                cell(article.source()
                        .flatMap(source -> source.name().or(source::uri))
                        .orElse("")),
                cell(enriched.language().value().orElse("")),
                cell(article.title().orElse("")),
                cell(article.url().orElse("")));
    }

    private static String entity(Entity entity) {
        return "," + entity.type() + "," + cell(entity.name()) + "," + cell(entity.key()) + ","
                + cell(entity.role().orElse("")) + "," + entity.mentions().size() + ",,,,,";
    }

    private static String date(Timex date) {
        return "," + date.type() + ",,,,," + cell(date.text()) + "," + cell(date.value()) + ","
                + date.from().map(Object::toString).orElse("") + ","
                + date.to().map(Object::toString).orElse("") + ","
                + date.relation().name().toLowerCase(Locale.ROOT);
    }

    /** Quoted where it must be, and never a formula: a spreadsheet would run one that an article's text begins with. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String plain = formula ? "'" + text : text;
        boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
