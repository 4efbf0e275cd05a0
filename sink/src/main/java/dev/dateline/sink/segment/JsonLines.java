package dev.dateline.sink.segment;

import dev.dateline.sink.Delivery;
import dev.dateline.sink.JsonLine;
import java.io.ByteArrayOutputStream;

/** Records as they are on the wire. */
final class JsonLines implements LineFormat {
    @Override
    public String ending() {
        return ".jsonl";
    }

    @Override
    public String head() {
        return "";
    }

    @Override
    public void append(Delivery delivery, ByteArrayOutputStream out) {
        JsonLine.append(delivery, out);
    }
}
