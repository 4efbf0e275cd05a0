package dev.dateline.ingest.feed;

import dev.dateline.ingest.format.Times;
import dev.dateline.ingest.web.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Atom 1.0, and 0.3 as far as its names are the same; with or without its namespace. */
final class AtomReader {
    private final WebAddress at;

    AtomReader(WebAddress at) {
        this.at = at;
    }

    Feed read(FeedXml root) {
        WebAddress base = root.base(at);
        List<FeedXml> entries = root.all("atom:entry", "entry");
        List<String> authors = authors(root);
        return new Feed(
                line(root, "title"),
                link(root, base),
                root.attribute("xml:lang"),
                line(root, "rights", "copyright"),
                Optional.empty(),
                entries.stream()
                        .limit(Feed.MAX_ENTRIES)
                        .map(entry -> entry(entry, base, authors))
                        .toList(),
                Math.max(0, entries.size() - Feed.MAX_ENTRIES));
    }

    private Entry entry(FeedXml entry, WebAddress outer, List<String> feedAuthors) {
        WebAddress base = entry.base(outer);
        List<String> authors = authors(entry);
        return new Entry(
                text(entry, "id"),
                link(entry, base),
                line(entry, "title"),
                body(entry, "content").or(() -> body(entry, "summary")),
                authors.isEmpty() ? feedAuthors : authors,
                text(entry, "published", "issued", "created", "updated", "modified")
                        .flatMap(Times::read),
                text(entry, "updated", "modified").flatMap(Times::read),
                entry.attribute("xml:lang"),
                line(entry, "rights", "copyright"),
                entry.all("atom:category", "category").stream()
                        .flatMap(category -> category.attribute("label").or(() -> category.attribute("term")).stream())
                        .toList());
    }

    /** The alternate link, a page rather than anything else. */
    private static Optional<WebAddress> link(FeedXml element, WebAddress base) {
        List<FeedXml> alternates = element.all("atom:link", "link").stream()
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .toList();
        return alternates.stream()
                .filter(link -> link.attribute("type").orElse("text/html").contains("html"))
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .flatMap(link -> link.attribute("href").or(() -> Optional.of(link.text())))
                .flatMap(base::resolve);
    }

    private static Optional<String> text(FeedXml element, String... names) {
        for (String name : names) {
            Optional<String> text = element.text("atom:" + name, name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> line(FeedXml element, String... names) {
        return text(element, names).flatMap(Markup::line);
    }

    private static Optional<String> body(FeedXml entry, String name) {
        return entry.all("atom:" + name, name).stream()
                .flatMap(content -> {
                    String type = content.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
                    // Plain text says so; a picture or a base64 document is no text.
                    return switch (type) {
                        case "text", "text/plain" ->
                            Optional.of(content.text()).filter(text -> !text.isEmpty()).stream();
                        case "html", "xhtml", "text/html", "application/xhtml+xml" ->
                            Markup.text(content.text()).stream();
                        default -> Optional.<String>empty().stream();
                    };
                })
                .findFirst();
    }

    private static List<String> authors(FeedXml element) {
        return element.all("atom:author", "author").stream()
                .flatMap(author -> text(author, "name").flatMap(Markup::line).stream())
                .distinct()
                .toList();
    }
}
