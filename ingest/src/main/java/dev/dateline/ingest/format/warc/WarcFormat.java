package dev.dateline.ingest.format.warc;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An archive of a crawl, such as CC-NEWS: the articles on the pages that were answered with 200. Compressed or not, record
 * by record, in memory of one page's size. A position is an offset at which a record begins, with how many records behind
 * it are done, where several are compressed in one piece.
 */
public final class WarcFormat implements Format {
    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        WarcPosition start = from.map(WarcPosition::of).orElse(WarcPosition.BEGINNING);
        content.bytes().skipNBytes(start.offset());
        new WarcReading(content, start, items).run();
    }
}
