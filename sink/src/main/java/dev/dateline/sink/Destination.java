package dev.dateline.sink;

import java.io.IOException;
import java.util.Optional;

/** A place where enriched articles go. Used by one thread. */
public interface Destination extends AutoCloseable {
    /**
     * Takes a partition over, after whoever had it, or again after a failure.
     *
     * @return empty while another member of the group still holds it: ask again
     * @throws IOException when the place cannot be used now, and this is worth trying again; the message says why
     * @throws DestinationFailedException when it is not
     */
    Optional<PartitionWriter> open(int partition) throws IOException;

    /** Lets go of the place; every partition was closed before. */
    @Override
    void close() throws IOException;
}
