package dev.dateline.sink.web;

import dev.dateline.sink.archive.Kept;
import java.io.IOException;
import java.io.OutputStream;

/** A kind of file that articles can be had as. */
interface FileForm {
    /** The media type. */
    String type();

    void begin(OutputStream out) throws IOException;

    void add(Kept kept, OutputStream out) throws IOException;

    void end(OutputStream out) throws IOException;
}
