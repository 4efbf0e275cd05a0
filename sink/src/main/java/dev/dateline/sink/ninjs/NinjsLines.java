package dev.dateline.sink.ninjs;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.segment.LineFormat;
import dev.dateline.wire.MalformedRecordException;
import java.io.ByteArrayOutputStream;

/** A news item a line. */
final class NinjsLines implements LineFormat {
    @Override
    public String ending() {
        return ".jsonl";
    }

    @Override
    public String head() {
        return "";
    }

    @Override
    public void append(Delivery delivery, ByteArrayOutputStream out) throws MalformedRecordException {
        out.writeBytes(Ninjs.of(delivery));
        out.write('\n');
    }
}
