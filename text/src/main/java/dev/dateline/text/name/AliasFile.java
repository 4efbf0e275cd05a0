package dev.dateline.text.name;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.dateline.wire.EntityType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one alias file and notes what is wrong with it, to tell all at once. For one file. */
final class AliasFile {
    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_ROWS = 50_000;
    private static final Set<String> COLUMNS = Set.of("name", "type", "uri", "aliases");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> problems = new ArrayList<>();
    private final AliasChecks checks = new AliasChecks(this::problem);
    private int unlisted;

    List<Alias> rows(byte[] file) throws InvalidAliasesException {
        List<Alias> rows = file.length > Aliases.MAX_BYTES ? tooLarge() : rows(text(file));
        if (unlisted > 0) {
            problems.add("and " + unlisted + " more problems");
        }
        if (!problems.isEmpty()) {
            throw new InvalidAliasesException(problems);
        }
        return rows;
    }

    private void problem(long line, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line " + line + ": " + what);
        } else {
            unlisted++;
        }
    }

    private List<Alias> tooLarge() {
        problems.add("more than " + Aliases.MAX_BYTES + " bytes");
        return List.of();
    }

    private String text(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer chars = CharBuffer.allocate(file.length);
        boolean wrong =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true).isError();
        String text = chars.flip().toString();
        if (wrong) {
            problem(1 + text.chars().filter(c -> c == '\n').count(), "is not UTF-8");
            return "";
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private List<Alias> rows(String text) {
        List<Alias> rows = new ArrayList<>();
        try (CsvParser parser = parser(text)) {
            Line header = line(parser);
            List<String> columns = header.cells().isEmpty() ? noHeader() : columns(header.cells());
            for (Line line = line(parser); !columns.isEmpty() && !line.cells().isEmpty(); line = line(parser)) {
                row(line.number(), columns, line.cells()).ifPresent(rows::add);
                if (rows.size() > MOST_ROWS) {
                    problem(line.number(), "more than " + MOST_ROWS + " rows");
                    break;
                }
            }
        } catch (JsonProcessingException e) {
            problem(e.getLocation().getLineNr(), AliasChecks.printable(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A line with something in it; without cells after the last. */
    private record Line(long number, List<String> cells) {}

    private static Line line(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        long number = 0;
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : number;
                cells.add(parser.getText());
            }
        }
        return new Line(number, cells);
    }

    private static CsvParser parser(String text) throws IOException {
        boolean tabs = text.lines().findFirst().orElse("").indexOf('\t') >= 0;
        CsvParser parser = CsvFactory.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build()
                .createParser(new StringReader(text));
        CsvSchema comma = CsvSchema.emptySchema();
        parser.setSchema(tabs ? comma.withColumnSeparator('\t').withoutQuoteChar() : comma);
        return parser;
    }

    private List<String> noHeader() {
        if (problems.isEmpty()) {
            problem(1, "no header: name,type,uri,aliases");
        }
        return List.of();
    }

    private List<String> columns(List<String> header) {
        List<String> columns = header.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> missing = new TreeSet<>(Set.of("name", "type"));
        columns.forEach(missing::remove);
        missing.forEach(column -> problem(1, "the header has no column \"" + column + '"'));
        columns.stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column ->
                        problem(1, AliasChecks.quoted(column) + " is none of the columns name, type, uri and aliases"));
        if (columns.stream().distinct().count() < columns.size()) {
            problem(1, "the header names a column twice");
        }
        return problems.isEmpty() ? columns : List.of();
    }

    private Optional<Alias> row(long line, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            problem(line, cells.size() + " cells under " + columns.size() + " columns");
            return Optional.empty();
        }
        Optional<EntityType> type = checks.type(line, cell(columns, cells, "type"));
        Optional<String> uri = checks.uri(line, cell(columns, cells, "uri"));
        List<String> names = checks.names(line, cell(columns, cells, "name"), cell(columns, cells, "aliases"));
        return type.filter(t -> !names.isEmpty())
                .map(t -> new Alias(names.get(0), t, uri, names.subList(1, names.size())));
    }

    private static String cell(List<String> columns, List<String> cells, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : cells.get(index).strip();
    }
}
