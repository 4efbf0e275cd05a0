package dev.dateline.ingest.feed;

import dev.dateline.ingest.format.xml.MalformedXmlException;
import dev.dateline.ingest.format.xml.Sitemap;
import dev.dateline.ingest.web.WebAddress;
import dev.dateline.wire.IsoTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A site's list of its news pages (Google's news sitemap) as a feed whose texts are on the pages. */
final class SitemapReader {
    /** Of the lists that a list names, so many are read, those that changed last first: the rest is an archive. */
    private static final int MOST_FURTHER = 50;

    private final WebAddress at;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Sitemap.Further> further = new ArrayList<>();
    private int pages;

    SitemapReader(WebAddress at) {
        this.at = at;
    }

    Feed read(byte[] bytes) throws FeedException {
        try {
            Sitemap.read(new ByteArrayInputStream(bytes), this::take);
        } catch (MalformedXmlException e) {
            throw new FeedException(e.getMessage());
        } catch (IOException e) {
            throw new FeedException("cannot be read: " + e.getMessage());
        }
        further.sort(Comparator.comparing((Sitemap.Further list) ->
                        list.modified().map(IsoTime::text).orElse(""))
                .reversed());
        return new Feed(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entries,
                pages - entries.size(),
                further.stream()
                        .limit(MOST_FURTHER)
                        .flatMap(list -> at.resolve(list.url()).stream())
                        .toList(),
                true);
    }

    private void take(Sitemap.Entry entry) {
        if (entry instanceof Sitemap.Further list) {
            further.add(list);
        } else if (entry instanceof Sitemap.Page page) {
            pages++;
            if (entries.size() < Feed.MAX_ENTRIES) {
                at.resolve(page.url()).ifPresent(link -> entries.add(entry(page, link)));
            }
        }
    }

    private static Entry entry(Sitemap.Page page, WebAddress link) {
        return new Entry(
                Optional.empty(),
                Optional.of(link),
                page.title().flatMap(Markup::line),
                Optional.empty(),
                List.of(),
                page.published(),
                page.modified(),
                page.language(),
                Optional.empty(),
                List.of());
    }
}
