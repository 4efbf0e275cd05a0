package dev.dateline.sink.segment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * How far a partition has come: the sidecar of the segment being written.
 *
 * @param segment the first offset that the segment spans
 * @param bytes of its complete lines; what a file holds beyond them is a torn tail
 * @param next the offset after the last complete line and any gap that follows it
 */
record Position(long segment, long bytes, long next) {
    private static final String FILE = "position.json";
    static final String TEMPORARY = "position.json.tmp";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The sidecar; empty where there is none. */
    static Optional<Position> read(Disk disk) throws IOException {
        Optional<byte[]> bytes = disk.read(FILE);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(bytes.get(), Position.class));
        } catch (IOException e) {
            throw new IOException(
                    FILE + " is damaged. Delete it, and the segment that was being written is read again.", e);
        }
    }

    /** Replaces the sidecar, whole or not at all. What it tells of must be safe on disk by now. */
    void write(Disk disk) throws IOException {
        disk.append(TEMPORARY, JSON.writeValueAsBytes(this));
        disk.force(TEMPORARY);
        disk.rename(TEMPORARY, FILE);
        disk.forceNames();
    }
}
