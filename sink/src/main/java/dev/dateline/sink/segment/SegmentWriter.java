package dev.dateline.sink.segment;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Refusals;
import dev.dateline.wire.MalformedRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a partition's segments. The order of its steps is the guarantee: lines are safe on disk before the sidecar tells
 * of them, so whatever stops the process, the sidecar is never ahead, and what is ahead of the sidecar is cut off. A
 * segment gets its final name when all its lines are safe, and from then on the name alone says that it is complete.
 */
final class SegmentWriter implements PartitionWriter {
    private static final String UNFINISHED = ".part";
    private static final Pattern NAME = Pattern.compile("(\\d{20})(\\.[a-z]+)");

    private final Disk disk;
    private final long span;
    private final LineFormat format;
    private long segment;
    private long bytes;
    private long next;

    private SegmentWriter(Disk disk, long span, LineFormat format, Position position) {
        this.disk = disk;
        this.span = span;
        this.format = format;
        this.segment = position.segment();
        this.bytes = position.bytes();
        this.next = position.next();
    }

    /** Reads how far the folder has come and cuts off what a crash left beyond that. */
    static SegmentWriter open(Disk disk, long span, LineFormat format) throws IOException {
        // A crash between a segment's final name and the sidecar that follows leaves the sidecar one segment behind.
        long finished = disk.names().stream()
                .map(NAME::matcher)
                .filter(name -> name.matches() && name.group(2).equals(format.ending()))
                .mapToLong(name -> Long.parseLong(name.group(1)) + span)
                .max()
                .orElse(0);
        Position position = Position.read(disk)
                .filter(sidecar -> sidecar.segment() >= finished)
                .orElse(new Position(finished, 0, finished));
        cutTail(disk, position);
        return new SegmentWriter(disk, span, format, position);
    }

    private static void cutTail(Disk disk, Position position) throws IOException {
        String unfinished = name(position.segment(), UNFINISHED);
        for (String name : disk.names()) {
            Matcher segment = NAME.matcher(name);
            boolean left = segment.matches()
                    && segment.group(2).equals(UNFINISHED)
                    && (position.bytes() == 0 || !name.equals(unfinished));
            if (left || name.equals(Position.TEMPORARY)) {
                disk.delete(name);
            }
        }
        if (position.bytes() > 0) {
            long length = disk.names().contains(unfinished) ? disk.length(unfinished) : 0;
            if (length < position.bytes()) {
                throw new IOException(unfinished + " has " + length + " bytes, but position.json tells of "
                        + position.bytes() + ": somebody changed it. Delete both, and that segment is read again.");
            }
            disk.truncate(unfinished, position.bytes());
            disk.force(unfinished);
        }
        disk.forceNames();
    }

    @Override
    public OptionalLong next() {
        return OptionalLong.of(next);
    }

    @Override
    public void write(Batch batch, Refusals refusals) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Delivery delivery : batch.deliveries()) {
            if (delivery.offset() >= next) {
                advance(delivery.offset(), lines);
                append(delivery, lines, refusals);
                next = delivery.offset() + 1;
            }
        }
        advance(Math.max(next, batch.next()), lines);
        save(lines);
        new Position(segment, bytes, next).write(disk);
    }

    private void append(Delivery delivery, ByteArrayOutputStream lines, Refusals refusals) {
        try {
            format.append(delivery, lines);
        } catch (MalformedRecordException e) {
            refusals.refuse(delivery, "malformed", e.getMessage());
        }
    }

    /** Goes on to an offset; where that is beyond the segment, finishes it. */
    private void advance(long offset, ByteArrayOutputStream lines) throws IOException {
        if (offset >= segment + span) {
            save(lines);
            if (bytes > 0) {
                disk.rename(name(segment, UNFINISHED), name(segment, format.ending()));
                disk.forceNames();
            }
            segment = offset / span * span;
            bytes = 0;
        }
        next = offset;
    }

    private void save(ByteArrayOutputStream lines) throws IOException {
        if (lines.size() > 0) {
            byte[] head = bytes == 0 ? format.head().getBytes(StandardCharsets.UTF_8) : new byte[0];
            if (head.length > 0) {
                disk.append(name(segment, UNFINISHED), head);
            }
            disk.append(name(segment, UNFINISHED), lines.toByteArray());
            disk.force(name(segment, UNFINISHED));
            if (bytes == 0) {
                disk.forceNames();
            }
            bytes += head.length + lines.size();
            lines.reset();
        }
    }

    private static String name(long segment, String ending) {
        return String.format("%020d%s", segment, ending);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
