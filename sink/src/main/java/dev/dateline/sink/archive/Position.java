package dev.dateline.sink.archive;

import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far somebody has come in a topic: for each partition the offset that is wanted next, a partition that is not named
 * from its beginning. As text {@code 5f3a1c0e~0.120~3.77}: a short name of the topic, then partitions and offsets.
 *
 * @param topic a short name of the very topic that the offsets are from
 * @param next by partition
 */
public record Position(String topic, TreeMap<Integer, Long> next) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(~\\d{1,6}\\.\\d{1,13})*");

    public Position {
        next = new TreeMap<>(next);
    }

    static Position start(String topic) {
        return new Position(topic, new TreeMap<>());
    }

    /** Empty where the text is no position. */
    public static Optional<Position> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        TreeMap<Integer, Long> next = new TreeMap<>();
        String[] parts = text.split("~");
        for (int i = 1; i < parts.length; i++) {
            int dot = parts[i].indexOf('.');
            long offset = Long.parseLong(parts[i].substring(dot + 1));
            if (offset > RecordNumber.offset(RecordNumber.end(0))) {
                return Optional.empty();
            }
            next.put(Integer.parseInt(parts[i].substring(0, dot)), offset);
        }
        return Optional.of(new Position(parts[0], next));
    }

    long next(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** The position of one who has also seen this record, and with it all before it in its partition. */
    public Position after(long place) {
        TreeMap<Integer, Long> further = new TreeMap<>(next);
        further.put(RecordNumber.partition(place), RecordNumber.offset(place) + 1);
        return new Position(topic, further);
    }

    /** The position of one who has come as far as both. */
    public Position with(Position other) {
        TreeMap<Integer, Long> both = new TreeMap<>(next);
        other.next.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Position(topic, both);
    }

    @Override
    public String toString() {
        return topic
                + next.entrySet().stream()
                        .map(entry -> "~" + entry.getKey() + "." + entry.getValue())
                        .collect(Collectors.joining());
    }
}
