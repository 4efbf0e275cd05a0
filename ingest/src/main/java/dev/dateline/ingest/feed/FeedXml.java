package dev.dateline.ingest.feed;

import dev.dateline.ingest.web.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An element of a feed's XML, read with jsoup's parser for XML, which mends what is not well-formed and knows neither
 * document types nor entities of their own. Names carry the usual prefix of their namespace, whatever the feed's own is, and
 * the feed's own where the namespace is not declared.
 */
record FeedXml(Element element) {
    /** Deeper markup is nobody's; jsoup takes what is below to be on this level. */
    private static final int DEPTH = 200;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"));

    /** The root of a document, if there is any element. */
    static Optional<FeedXml> root(String xml) {
        Document document = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(xml, "");
        return document.children().stream().findFirst().map(FeedXml::new);
    }

    String name() {
        String own = element.tagName().toLowerCase(Locale.ROOT);
        String prefix = PREFIXES.get(element.tag().namespace().strip().toLowerCase(Locale.ROOT));
        return prefix == null ? own : prefix + own.substring(own.indexOf(':') + 1);
    }

    Stream<FeedXml> children() {
        return element.childNodes().stream()
                .filter(Element.class::isInstance)
                .map(child -> new FeedXml((Element) child));
    }

    /** The children of any of these names, in the document's order. */
    List<FeedXml> all(String... names) {
        List<String> wanted = Arrays.asList(names);
        return children().filter(child -> wanted.contains(child.name())).toList();
    }

    /** The text of the first child with some, of the first of these names that has any. */
    Optional<String> text(String... names) {
        List<FeedXml> children = children().toList();
        return Arrays.stream(names)
                .flatMap(name -> children.stream().filter(child -> child.name().equals(name)))
                .map(FeedXml::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Text and marked text as it was written, without outer spaces; markup within that was not escaped stays markup. */
    String text() {
        return (element.children().isEmpty() ? element.wholeText() : element.html()).strip();
    }

    Optional<String> attribute(String name) {
        return Optional.of(element.attr(name).strip()).filter(value -> !value.isEmpty());
    }

    /** What links below are relative to: {@code xml:base} of this and what it is in. */
    WebAddress base(WebAddress outer) {
        return attribute("xml:base").flatMap(outer::resolve).orElse(outer);
    }
}
