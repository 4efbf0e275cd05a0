package dev.dateline.sink.csv;

import dev.dateline.link.Connection;
import dev.dateline.link.Settings;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.Place;
import dev.dateline.sink.segment.SegmentFolder;
import dev.dateline.sink.segment.SegmentPlace;
import java.nio.file.Path;

/**
 * A folder of CSV segments, exactly once.
 *
 * @param folder made where missing
 * @param span how many offsets of a partition a segment holds
 */
public record CsvPlace(Path folder, int span) implements Place {
    /** Reads {@code DATELINE_CSV_FOLDER}, and the span that all folders have. */
    public static CsvPlace read(Settings settings) {
        return new CsvPlace(
                Path.of(settings.text("DATELINE_CSV_FOLDER", "csv")),
                SegmentPlace.read(settings).span());
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        return SegmentFolder.open(folder, span, new CsvLines(), origin);
    }
}
