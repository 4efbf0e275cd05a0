package dev.dateline.ingest.format.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.dateline.ingest.ByteOrderMark;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table with a header, one article a row, in UTF-8: separated by commas, semicolons or tabs, whichever the header has
 * most of, and quoted where a cell holds one of them or a line break. A position is the number of rows done.
 */
public final class TableFormat implements Format {
    /** A header is shorter than this. */
    private static final int LOOKED_THROUGH = 16 << 10;

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Content.MAX_BYTES)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final Columns columns;

    public TableFormat(Columns columns) {
        this.columns = columns;
    }

    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(content.bytes()), LOOKED_THROUGH);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(in));
        ObjectReader reader = MAPPER.readerFor(String[].class).with(schema);
        // A decoder of one's own reports what is not UTF-8.
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        try (MappingIterator<String[]> rows = reader.readValues(text)) {
            if (rows.hasNextValue()) {
                rows(content, rows, from.map(Long::parseLong).orElse(0L), items);
            }
        } catch (CharacterCodingException e) {
            items.accept(new Item.Broken(content.where(), "not UTF-8: save the file in that encoding"));
        } catch (JsonProcessingException e) {
            items.accept(new Item.Broken(
                    content.where() + ":" + line(e), "not read from here on: " + e.getOriginalMessage()));
        }
    }

    private void rows(Content content, MappingIterator<String[]> rows, long done, Consumer<Item> items)
            throws IOException {
        List<String> header = Arrays.asList(rows.nextValue());
        Optional<String> fault = fault(header);
        if (fault.isPresent()) {
            items.accept(new Item.Broken(content.where() + ":1", fault.get()));
            return;
        }
        Row.Reader reader = new Row.Reader(columns, header);
        for (long number = 1; rows.hasNextValue(); number++) {
            String where = content.where() + ":" + rows.getCurrentLocation().getLineNr();
            String[] cells = rows.nextValue();
            if (number > done) {
                items.accept(reader.item(cells, where));
                items.accept(content.reached(Long.toString(number), where));
            }
        }
    }

    private Optional<String> fault(List<String> header) {
        List<String> missing = columns.missing(header);
        if (!missing.isEmpty()) {
            return Optional.of("no column " + String.join(", ", missing) + "; the header has " + shown(header));
        }
        boolean text = List.of("title", "body").stream()
                .anyMatch(field -> columns.number(field, header).isPresent());
        return text
                ? Optional.empty()
                : Optional.of("no column is title or body; the header has " + shown(header)
                        + "; name them with --map title=…,body=…");
    }

    private static String shown(List<String> header) {
        String all = String.join(", ", header);
        return all.length() <= 200 ? all : all.substring(0, 200) + "…";
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    /** What the header's cells are separated by; a byte order mark is read over. */
    private static char separator(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(LOOKED_THROUGH);
        int mark = ByteOrderMark.length(start);
        in.unread(start, mark, start.length - mark);
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int count = count(start, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static int count(byte[] start, char separator) {
        int count = 0;
        boolean quoted = false;
        for (byte b : start) {
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\n' && !quoted) {
                break;
            } else if (b == separator && !quoted) {
                count++;
            }
        }
        return count;
    }
}
