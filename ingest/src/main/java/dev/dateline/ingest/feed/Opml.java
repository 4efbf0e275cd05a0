package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The feeds of an OPML file, as feed readers export them.
 *
 * @param unusable what stands there in the place of an address
 */
public record Opml(List<WebAddress> feeds, List<String> unusable) {
    private static final int LARGEST = 16 << 20;

    public static Opml read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        FeedXml root = FeedXml.root(Decoded.text(bytes, Optional.empty()))
                .filter(element -> element.name().equals("opml"))
                .orElseThrow(() -> new IOException("no OPML"));
        List<WebAddress> feeds = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        root.element().stream()
                .map(element -> element.attributes().getIgnoreCase("xmlUrl").strip())
                .filter(url -> !url.isEmpty())
                .forEach(url -> WebAddress.of(url).ifPresentOrElse(feeds::add, () -> unusable.add(url)));
        return new Opml(feeds.stream().distinct().toList(), unusable);
    }
}
