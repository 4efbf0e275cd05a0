package dev.dateline.sink.segment;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.NothingRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A partition's records as a consumer would find them, with the gaps of a compacted topic. */
record Log(TreeMap<Long, Delivery> records, long end) {
    static Log of(long end, long... offsets) {
        TreeMap<Long, Delivery> records = new TreeMap<>();
        LongStream.of(offsets).forEach(offset -> records.put(offset, delivery(offset)));
        return new Log(records, end);
    }

    /** Every seventh offset is a withdrawal. */
    private static Delivery delivery(long offset) {
        Optional<byte[]> json = offset % 7 == 0
                ? Optional.empty()
                : Optional.of(("{\"n\":" + offset + "}").getBytes(StandardCharsets.UTF_8));
        return new Delivery(offset, "id-" + offset, json, Instant.EPOCH);
    }

    /** Writes all there is from where the writer stands, so many records at a time. */
    void into(SegmentWriter writer, int atATime) throws IOException {
        for (long from = writer.next().orElseThrow(); from < end; ) {
            List<Delivery> deliveries =
                    records.tailMap(from).values().stream().limit(atATime).toList();
            Long following = deliveries.size() < atATime
                    ? null
                    : records.higherKey(deliveries.get(atATime - 1).offset());
            long next = following == null ? end : deliveries.get(atATime - 1).offset() + 1;
            writer.write(new Batch(deliveries, next), new NothingRefused());
            from = next;
        }
    }

    /** The lines of all segments that the folder should hold in the end. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        records.values().forEach(record -> lines.append(record.json()
                        .map(json -> new String(json, StandardCharsets.UTF_8))
                        .orElse("{\"id\":\"" + record.id() + "\",\"withdrawn\":true}"))
                .append('\n'));
        return lines.toString();
    }

    static String lines(Disk disk) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : disk.names()) {
            if (name.endsWith(".jsonl") || name.endsWith(".part")) {
                lines.append(new String(disk.read(name).orElseThrow(), StandardCharsets.UTF_8));
            }
        }
        return lines.toString();
    }
}
