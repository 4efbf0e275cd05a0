package dev.dateline.ingest.format.warc;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** One pass over an archive. What is damaged is told, and reading goes on at the next record that can be found. */
final class WarcReading {
    /** A file with more damage in a row is no archive. */
    private static final int MOST_DAMAGE = 100;

    private final Content content;
    private final Consumer<Item> items;
    private final Tape tape;
    private final Map<String, Long> others = new TreeMap<>();
    /** Where the tape was last set to a record's beginning, to which jwarc's offsets add. */
    private long base;

    private WarcPosition here;
    private long toSkip;
    private int damage;

    WarcReading(Content content, WarcPosition start, Consumer<Item> items) {
        this.content = content;
        this.items = items;
        tape = new Tape(content.bytes(), start.offset());
        base = start.offset();
        here = new WarcPosition(start.offset(), 0);
        toSkip = start.done();
    }

    void run() throws IOException {
        boolean more = true;
        while (more) {
            long failedAt = records();
            more = failedAt >= 0 && recovered(failedAt);
        }
        if (!others.isEmpty()) {
            String counts = others.entrySet().stream()
                    .map(other -> other.getKey() + " (" + other.getValue() + ")")
                    .collect(Collectors.joining(", "));
            items.accept(new Item.Skipped(content.where(), "not read: " + counts));
        }
    }

    /** Reads until the end, which is -1, or until something is damaged, and gives its offset. */
    private long records() throws IOException {
        WarcReader reader = null;
        try {
            reader = new WarcReader(Channels.newChannel(tape));
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                take(record.get());
                record = reader.next();
                damage = 0;
                reached(base + reader.position(), record.isEmpty());
            }
            return -1;
        } catch (ParsingException | ZipException | EOFException | IllegalArgumentException e) {
            long offset = base + (reader == null ? 0 : reader.position());
            if (damage == 0) {
                items.accept(new Item.Broken(
                        content.where() + "@" + offset, "no WARC record, or damaged: " + e.getMessage()));
            }
            return offset;
        }
    }

    private void take(WarcRecord record) throws IOException {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        String where = content.where() + "@" + (base + record.position());
        Capture capture = Capture.of(record);
        capture.article().ifPresent(article -> items.accept(new Item.Found(article, where)));
        capture.other().ifPresent(other -> others.merge(other, 1L, Long::sum));
    }

    /** One record more is done, and the next one stands at an offset, if a record can be read from there. */
    private void reached(long offset, boolean end) {
        if (end) {
            here = new WarcPosition(tape.end(), 0);
        } else if (offset > here.offset() && tape.begins(offset)) {
            here = new WarcPosition(offset, 0);
        } else {
            here = new WarcPosition(here.offset(), here.done() + 1);
        }
        if (toSkip == 0) {
            items.accept(content.reached(here.toString(), content.where() + "@" + offset));
        }
    }

    private boolean recovered(long failedAt) throws IOException {
        damage++;
        long next = damage > MOST_DAMAGE ? -1 : tape.seek(failedAt);
        base = next;
        here = new WarcPosition(next, 0);
        toSkip = 0;
        return next >= 0;
    }
}
