package dev.dateline.ingest.format.xml;

import dev.dateline.ingest.format.Times;
import dev.dateline.wire.IsoTime;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** A site's list of its pages, or of further such lists, with what Google's news extension says of each page. */
public final class Sitemap {
    private Sitemap() {}

    /** What a sitemap lists. */
    public sealed interface Entry {
        /** Where it is. */
        String url();

        /** When it last changed, where the sitemap says so. */
        Optional<IsoTime> modified();
    }

    /**
     * A page.
     *
     * @param title of the article on it
     * @param published when the article was
     * @param publication the name of the paper
     * @param language of the paper
     */
    public record Page(
            String url,
            Optional<IsoTime> modified,
            Optional<String> title,
            Optional<IsoTime> published,
            Optional<String> publication,
            Optional<String> language)
            implements Entry {}

    /** Another sitemap. */
    public record Further(String url, Optional<IsoTime> modified) implements Entry {}

    /** Gives the entries one by one, in memory of one entry's size. */
    public static void read(InputStream xml, Consumer<Entry> entries) throws IOException, MalformedXmlException {
        Xml.parse(xml, new Reading(entries));
    }

    private static final class Reading extends DefaultHandler2 {
        private static final int LONGEST = 8_192;

        private final Consumer<Entry> entries;
        private final Map<String, String> values = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private boolean sitemap;

        Reading(Consumer<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (!sitemap && !localName.equals("urlset") && !localName.equals("sitemapindex")) {
                throw new SAXException("no sitemap: its first element is " + localName);
            }
            sitemap = true;
            text.setLength(0);
            if (localName.equals("url") || localName.equals("sitemap")) {
                values.clear();
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, Math.min(length, LONGEST - Math.min(LONGEST, text.length())));
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            switch (localName) {
                case "url" -> value("loc").ifPresent(url -> entries.accept(page(url)));
                case "sitemap" -> value("loc").ifPresent(url -> entries.accept(new Further(url, time("lastmod"))));
                // Pictures and videos of a page have a loc and a title of their own.
                default -> {
                    if (!uri.contains("image") && !uri.contains("video")) {
                        values.putIfAbsent(localName, text.toString().strip());
                    }
                }
            }
            text.setLength(0);
        }

        private Page page(String url) {
            return new Page(
                    url, time("lastmod"), value("title"), time("publication_date"), value("name"), value("language"));
        }

        private Optional<IsoTime> time(String name) {
            return value(name).flatMap(Times::read);
        }

        private Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
        }
    }
}
