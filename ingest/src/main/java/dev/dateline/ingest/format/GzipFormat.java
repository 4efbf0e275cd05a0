package dev.dateline.ingest.format;

import dev.dateline.ingest.Item;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Another format, compressed with gzip; positions are those of the other. */
final class GzipFormat implements Format {
    private final Format packed;

    GzipFormat(Format packed) {
        this.packed = packed;
    }

    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        packed.read(content.with(Unpacking.gzip(new BufferedInputStream(content.bytes(), 64 << 10))), from, items);
    }
}
