package dev.dateline.sink.segment;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.link.StartupException;
import dev.dateline.sink.Origin;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Whose offsets a folder keeps account of: written by its first member, the same for all others. */
record FolderOrigin(String cluster, String topic, String topicId, String group, long segmentOffsets) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Object ONE_MEMBER_AT_A_TIME = new Object();
    private static final String FILE = "origin.json";

    /** @throws StartupException when the folder belongs to another origin */
    static void check(Path folder, long span, Origin origin) throws IOException {
        FolderOrigin ours =
                new FolderOrigin(origin.clusterId(), origin.topic(), origin.topicId(), origin.group(), span);
        // The inner lock keeps other processes out, the outer one other members in this process.
        synchronized (ONE_MEMBER_AT_A_TIME) {
            try (FileChannel file =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock();
                Path kept = folder.resolve(FILE);
                if (Files.notExists(kept)) {
                    ours.write(folder);
                } else {
                    JSON.readValue(Files.readAllBytes(kept), FolderOrigin.class)
                            .difference(ours)
                            .ifPresent(difference -> {
                                throw new StartupException("The folder " + folder + " holds " + difference
                                        + ". Its files stay as they are; give another folder (DATELINE_SINK_FOLDER).");
                            });
                }
            }
        }
    }

    private void write(Path folder) throws IOException {
        try (FileDisk disk = new FileDisk(folder)) {
            String temporary = FILE + ".tmp";
            if (disk.names().contains(temporary)) {
                disk.delete(temporary);
            }
            disk.append(temporary, (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
            disk.force(temporary);
            disk.rename(temporary, FILE);
            disk.forceNames();
        }
    }

    private Optional<String> difference(FolderOrigin ours) {
        if (!cluster.equals(ours.cluster)) {
            return Optional.of("records of another Kafka cluster (" + cluster + ", not " + ours.cluster + ")");
        }
        if (!topic.equals(ours.topic)) {
            return Optional.of("records of topic " + topic + ", not " + ours.topic);
        }
        if (!topicId.equals(ours.topicId)) {
            return Optional.of("records of an earlier topic " + topic + ", which was deleted and made again since");
        }
        if (!group.equals(ours.group)) {
            return Optional.of("what group " + group + " wrote, not " + ours.group);
        }
        return segmentOffsets == ours.segmentOffsets
                ? Optional.empty()
                : Optional.of("segments of " + segmentOffsets + " offsets, not " + ours.segmentOffsets
                        + " (DATELINE_SINK_SEGMENT_OFFSETS)");
    }
}
