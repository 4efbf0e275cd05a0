package dev.dateline.ingest.format.json;

import dev.dateline.ingest.ByteOrderMark;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** One JSON object a line, each one article. A position is the bytes and the lines before it. */
public final class JsonLinesFormat implements Format {
    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        Position start = from.map(Position::of).orElse(Position.BEGINNING);
        content.bytes().skipNBytes(start.bytes);
        read(content, content.bytes(), start, items);
    }

    private static void read(Content content, InputStream in, Position start, Consumer<Item> items) {
        LineReader lines = new LineReader(in, Content.MAX_BYTES);
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                long number = start.lines + lines.number();
                String at = content.where() + ":" + number;
                byte[] json = number == 1 ? unmarked(line) : line;
                if (lines.tooLong()) {
                    items.accept(new Item.Broken(at, "the line is longer than " + Content.MAX_BYTES + " bytes"));
                } else if (!blank(json)) {
                    items.accept(Dialect.read(json, at));
                }
                items.accept(content.reached(new Position(start.bytes + lines.bytes(), number).toString(), at));
            }
        } catch (IOException e) {
            items.accept(new Item.Broken(
                    content.where() + ":" + (start.lines + Math.max(1, lines.number())), Unreadable.reason(e)));
        }
    }

    private static byte[] unmarked(byte[] line) {
        int mark = ByteOrderMark.length(line);
        return mark == 0 ? line : Arrays.copyOfRange(line, mark, line.length);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** What lies before the next line. */
    private record Position(long bytes, long lines) {
        static final Position BEGINNING = new Position(0, 0);

        static Position of(String text) {
            int colon = text.indexOf(':');
            return new Position(Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return bytes + ":" + lines;
        }
    }
}
