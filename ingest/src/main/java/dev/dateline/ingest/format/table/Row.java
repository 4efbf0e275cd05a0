package dev.dateline.ingest.format.table;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Times;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a table: the cells by the fields that they are. */
record Row(Map<String, Integer> columns, String[] cells) {
    /** Reads the rows under one header. */
    static final class Reader {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        Reader(Columns columns, List<String> header) {
            Columns.FIELDS.forEach(
                    field -> columns.number(field, header).ifPresent(number -> numbers.put(field, number)));
        }

        /** The article of a row; a time or a number that is none is named. */
        Item item(String[] cells, String where) {
            try {
                return new Item.Found(new Row(numbers, cells).article(), where);
            } catch (IllegalArgumentException e) {
                return new Item.Broken(where, e.getMessage());
            }
        }
    }

    private Article article() {
        Article.Builder article = Article.builder()
                .id(cell("id").orElse(null))
                .title(cell("title").orElse(null))
                .body(cell("body").orElse(null))
                .url(cell("url").orElse(null))
                .source(cell("source").map(Source::named).orElse(null))
                .authors(cell("authors").map(Row::names).orElse(List.of()))
                .language(cell("language").orElse(null))
                .rights(cell("rights").orElse(null));
        cell("published")
                .map(text -> Times.read(text)
                        .orElseThrow(() -> new IllegalArgumentException("published: no date: " + shown(text))))
                .ifPresent(article::published);
        cell("revision").ifPresent(text -> {
            if (!text.strip().matches("\\d{1,18}")) {
                throw new IllegalArgumentException("revision: no whole number: " + shown(text));
            }
            article.revision(Long.parseLong(text.strip()));
        });
        return article.build();
    }

    private Optional<String> cell(String field) {
        Integer number = columns.get(field);
        return number == null || number >= cells.length || cells[number] == null || cells[number].isBlank()
                ? Optional.empty()
                : Optional.of(cells[number]);
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String shown(String text) {
        return '"' + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + '"';
    }
}
