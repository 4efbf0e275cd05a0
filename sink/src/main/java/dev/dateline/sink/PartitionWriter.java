package dev.dateline.sink;

import java.io.IOException;
import java.util.OptionalLong;

/** One partition's way into a destination, from its opening until it is given to another member. */
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
     */
    void write(Batch batch) throws IOException;

    /** Lets go of the partition; what was written stays. */
    @Override
    void close() throws IOException;
}
