package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.WebAddress;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads RSS, Atom, JSON Feed and sitemaps, told apart by what they say themselves. */
final class FeedReader {
    private FeedReader() {}

    /** @param at where the document was, which its links are relative to */
    static Feed read(byte[] bytes, Optional<String> contentType, WebAddress at) throws FeedException {
        String text = Decoded.text(bytes, contentType).strip();
        if (text.isEmpty()) {
            throw new FeedException("an empty document");
        }
        if (text.startsWith("{")) {
            return new JsonFeedReader(at).read(text);
        }
        FeedXml root = FeedXml.root(text).orElseThrow(() -> new FeedException("no feed: there is no XML in it"));
        return switch (root.name()) {
            case "rss", "rdf:rdf", "rdf" -> new RssReader(at).read(root);
            case "atom:feed", "feed" -> new AtomReader(at).read(root);
            case "urlset", "sitemapindex" -> new SitemapReader(at).read(bytes);
            case "html" -> throw new FeedException(page(text, at));
            default -> throw new FeedException("no feed: its root is <" + shown(root.name()) + ">");
        };
    }

    private static String page(String html, WebAddress at) {
        Element link = Jsoup.parse(html).selectFirst("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed.json][href]");
        return Optional.ofNullable(link)
                .flatMap(found -> at.resolve(found.attr("href")))
                .map(feed -> "a page, not a feed; it names its feed " + feed)
                .orElse("a page, not a feed");
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
