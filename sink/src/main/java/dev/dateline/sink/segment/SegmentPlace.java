package dev.dateline.sink.segment;

import dev.dateline.link.Connection;
import dev.dateline.link.Settings;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.Place;
import java.nio.file.Path;

/**
 * A folder of JSON Lines segments, exactly once.
 *
 * @param folder made where missing
 * @param span how many offsets of a partition a segment holds
 */
public record SegmentPlace(Path folder, int span) implements Place {
    /** Reads {@code DATELINE_SINK_FOLDER} and {@code DATELINE_SINK_SEGMENT_OFFSETS}. */
    public static SegmentPlace read(Settings settings) {
        return new SegmentPlace(
                settings.path("DATELINE_SINK_FOLDER").orElse(Path.of("enriched")),
                settings.number("DATELINE_SINK_SEGMENT_OFFSETS", 10_000, 1, 100_000_000));
    }

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public String where() {
        return folder.toString();
    }

    /** The family's name alone, which folders remember. */
    @Override
    public String group(String family) {
        return family;
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        return SegmentFolder.open(folder, span, new JsonLines(), origin);
    }
}
