package dev.dateline.sink.segment;

import dev.dateline.sink.Delivery;
import dev.dateline.wire.MalformedRecordException;
import java.io.ByteArrayOutputStream;

/** How records become the lines of a segment. */
public interface LineFormat {
    /** Of a finished segment's name, with its dot. */
    String ending();

    /** What every segment begins with, a line or nothing. */
    String head();

    /**
     * Appends the record, in as many lines as it takes, each with its end.
     *
     * @throws MalformedRecordException having appended nothing
     */
    void append(Delivery delivery, ByteArrayOutputStream out) throws MalformedRecordException;
}
