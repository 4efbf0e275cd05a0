package dev.dateline.sink.segment;

import dev.dateline.link.FolderLock;
import dev.dateline.link.StartupException;
import dev.dateline.sink.Batch;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.PartitionWriter;
import dev.dateline.sink.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A folder that holds each record once, shared by all members of a group; the folder, not the group, is the truth. */
public final class SegmentFolder implements Destination {
    private final Path folder;
    private final String topic;
    private final long span;
    private final LineFormat format;

    private SegmentFolder(Path folder, String topic, long span, LineFormat format) {
        this.folder = folder;
        this.topic = topic;
        this.span = span;
        this.format = format;
    }

    /**
     * @param folder made where missing
     * @param span how many offsets of a partition a segment holds; a folder keeps the one it began with
     * @param format of its lines
     * @throws StartupException when the folder cannot be written, or holds records of another origin or span
     */
    public static SegmentFolder open(Path folder, long span, LineFormat format, Origin origin) {
        try {
            Files.createDirectories(folder);
            FolderOrigin.check(folder, span, origin);
            return new SegmentFolder(folder, origin.topic(), span, format);
        } catch (IOException e) {
            throw new StartupException("The folder " + folder + " cannot be used: " + e, e);
        }
    }

    @Override
    public Optional<PartitionWriter> open(int partition) throws IOException {
        Path own = Files.createDirectories(folder.resolve(topic + "-" + partition));
        Optional<FolderLock> taken = FolderLock.take(own);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        FolderLock lock = taken.get();
        try {
            return Optional.of(new Locked(SegmentWriter.open(new FileDisk(own), span, format), lock));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new IOException(own + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // Its partitions hold all there is to let go.
    }

    /** A writer that lets go of its lock last. */
    private record Locked(SegmentWriter writer, FolderLock lock) implements PartitionWriter {
        @Override
        public OptionalLong next() {
            return writer.next();
        }

        @Override
        public void write(Batch batch, Refusals refusals) throws IOException {
            writer.write(batch, refusals);
        }

        @Override
        public void close() throws IOException {
            try (lock) {
                writer.close();
            }
        }
    }
}
