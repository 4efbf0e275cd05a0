package dev.dateline.sink;

import java.io.IOException;
import java.util.OptionalLong;

/** One partition's way into a destination, from its opening until it fails or is given to another member. */
public interface PartitionWriter extends AutoCloseable {
    /**
     * Where the destination stands: the offset that it wants next. Empty where it keeps no account of its own; then the
     * group's committed offset tells, and records may come again.
     */
    OptionalLong next();

    /**
     * Makes the batch visible together with the offset it reaches, and returns when a crash can no longer undo that.
     * Records that the destination has already change nothing; a withdrawal removes the article, or is passed on by a
     * destination that only appends.
     *
     * @param refusals for records that can never be written; they are told of before the offset is stored
     * @throws IOException when it failed and is worth trying again: this writer is closed then, another one opened, and
     *     reading goes on where that one stands
     * @throws DestinationFailedException when it is not worth it
     */
    void write(Batch batch, Refusals refusals) throws IOException;

    /** Lets go of the partition; what was written stays. */
    @Override
    void close() throws IOException;
}
