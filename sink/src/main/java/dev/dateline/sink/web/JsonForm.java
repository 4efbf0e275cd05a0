package dev.dateline.sink.web;

import dev.dateline.sink.archive.Kept;
import java.io.IOException;
import java.io.OutputStream;

/** An array of records as they are on the wire, one a line. */
final class JsonForm implements FileForm {
    private boolean any;

    @Override
    public String type() {
        return "application/json";
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        out.write('[');
    }

    @Override
    public void add(Kept kept, OutputStream out) throws IOException {
        if (any) {
            out.write(',');
        }
        out.write('\n');
        out.write(kept.json().orElseThrow());
        any = true;
    }

    @Override
    public void end(OutputStream out) throws IOException {
        out.write('\n');
        out.write(']');
        out.write('\n');
    }
}
