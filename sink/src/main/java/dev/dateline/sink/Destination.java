package dev.dateline.sink;

import java.io.IOException;
import java.util.Optional;

/** A place where enriched articles go. Used by one thread. */
public interface Destination extends AutoCloseable {
    /**
     * Takes a partition over, after whoever had it.
     *
     * @return empty while another member of the group still holds it: ask again
     * @throws IOException when the place cannot be used; the message says why, for the person who runs it
     */
    Optional<PartitionWriter> open(int partition) throws IOException;

    /** Lets go of the place; every partition was closed before. */
    @Override
    void close() throws IOException;
}
