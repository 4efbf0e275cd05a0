package dev.dateline.sink.ninjs;

import dev.dateline.link.Connection;
import dev.dateline.link.Settings;
import dev.dateline.link.Startup;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.Place;
import dev.dateline.sink.segment.SegmentFolder;
import dev.dateline.sink.segment.SegmentPlace;
import dev.dateline.wire.Codec;
import dev.dateline.wire.Topic;
import dev.dateline.wire.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * News items on a topic, where the last of a key is the truth, or in a folder of segments, exactly once.
 *
 * @param folder empty: the topic
 * @param topic made where missing
 * @param span how many offsets of a partition a segment holds
 */
public record NinjsPlace(Optional<Path> folder, String topic, int span) implements Place {
    /** Reads {@code DATELINE_NINJS_*}, and the span that all folders have. */
    public static NinjsPlace read(Settings settings) {
        return new NinjsPlace(
                settings.path("DATELINE_NINJS_FOLDER"),
                settings.topicName("DATELINE_NINJS_TOPIC", "news.ninjs.v1"),
                SegmentPlace.read(settings).span());
    }

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public String where() {
        return folder.map(Path::toString).orElse("topic " + topic);
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        if (folder.isPresent()) {
            return SegmentFolder.open(folder.get(), span, new NinjsLines(), origin);
        }
        Startup.prepare(
                connection,
                List.of(new Topic<>(topic, Topics.ENRICHED.partitions(), Topics.ENRICHED.config(), Codec.BYTES)));
        return new NinjsTopic(topic, connection.producer("dateline-sink-ninjs"));
    }
}
