package dev.dateline.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;

/** JSON Lines to a stream that keeps no account: at least once. */
final class StandardOutput implements Destination {
    private final OutputStream out;

    StandardOutput(OutputStream out, PrintStream notes) {
        this.out = out;
        notes.println("Standard output is at least once: after a crash or a rebalance some lines may come again."
                + " A folder (DATELINE_SINK_FOLDER) is exactly once.");
    }

    @Override
    public Optional<PartitionWriter> open(int partition) {
        return Optional.of(new Lines());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private final class Lines implements PartitionWriter {
        @Override
        public OptionalLong next() {
            return OptionalLong.empty();
        }

        @Override
        public void write(Batch batch, Refusals refusals) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            batch.deliveries().forEach(delivery -> JsonLine.append(delivery, lines));
            try {
                lines.writeTo(out);
                out.flush();
            } catch (IOException e) {
                throw new DestinationFailedException("standard output is closed: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            // Every batch was flushed.
        }
    }
}
