package dev.dateline.ingest.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ingest.format.Bylines;
import dev.dateline.ingest.format.Extras;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The article on a page of a news site. What publishers state for machines comes first: JSON-LD, then Open Graph and its
 * like, then the page as a person sees it.
 */
public final class Page {
    /** Less text on a page that does not call itself an article is none. */
    private static final int LEAST_TEXT = 250;

    /** Of the bytes of a page: several times what the largest news pages have, and little enough to be read in no time. */
    private static final int MAX_BYTES = 4 << 20;

    private static final int MOST_AUTHORS = 40;

    private final Document document;
    private final Metadata metadata;
    private final Optional<JsonNode> data;
    private final Optional<String> title;
    private final Optional<String> url;

    private Page(Document document, Optional<String> fetched) {
        this.document = document;
        metadata = new Metadata(document);
        List<String> canonical = metadata.values("canonical");
        Headline headline = new Headline(document, metadata);
        data = LinkedData.article(
                document,
                address -> canonical.stream().anyMatch(own -> Addresses.same(own, address))
                        || fetched.filter(own -> Addresses.same(own, address)).isPresent(),
                headline::isShown);
        title = headline.best(data);
        url = Addresses.own(addresses(canonical), fetched);
    }

    /**
     * The article; empty where the page holds none, such as a section's front or a page not found, or is larger
     * than four megabytes.
     *
     * @param charset that the server named
     * @param url where the page was fetched
     */
    public static Optional<Article> article(byte[] html, Optional<String> charset, Optional<String> url) {
        if (html.length > MAX_BYTES) {
            return Optional.empty();
        }
        String text = HtmlBytes.text(html, charset);
        return HtmlBytes.isText(text) ? new Page(Jsoup.parse(text, url.orElse("")), url).article() : Optional.empty();
    }

    private Optional<Article> article() {
        Article.Builder article = Article.builder()
                .title(title.orElse(null))
                .url(url.orElse(null))
                .source(source().orElse(null))
                .authors(authors())
                .language(new PageLanguage(metadata, data).tag().orElse(null))
                .published(new PageTime(metadata, data).published().orElse(null))
                .rights(rights().orElse(null))
                .extra(new Extras()
                        .text(
                                "description",
                                metadata.values("description").stream()
                                        .map(Blocks::line)
                                        .findFirst())
                        .texts("keywords", keywords())
                        .mark(
                                "paywalled",
                                data.map(node ->
                                                node.path("isAccessibleForFree").asText())
                                        .filter("false"::equalsIgnoreCase)
                                        .isPresent())
                        .orNull());
        boolean announced = data.isPresent()
                || metadata.values("type").stream().anyMatch(type -> type.endsWith("article"))
                || !document.select("[itemprop~=articleBody]").isEmpty();
        List<String> shown = MainText.of(document.body(), title);
        Optional<String> body = PageBody.of(data, shown);
        int length = body.map(String::length).orElse(0);
        return length > 0 && (announced || length >= LEAST_TEXT)
                ? Optional.of(article.body(body.get()).build())
                : Optional.empty();
    }

    private List<String> addresses(List<String> canonical) {
        List<String> addresses = new ArrayList<>(canonical);
        for (String property : List.of("mainEntityOfPage", "url", "@id")) {
            data.flatMap(node -> LinkedData.text(node, property)).ifPresent(addresses::add);
        }
        return addresses;
    }

    private Optional<Source> source() {
        Optional<String> name = data.flatMap(node -> LinkedData.text(node, "publisher"))
                .filter(text -> !text.startsWith("http"))
                .or(() -> metadata.values("site").stream().findFirst())
                .map(Blocks::line);
        Optional<String> site = url.flatMap(Addresses::site);
        return name.isPresent() || site.isPresent() ? Optional.of(new Source(name, site)) : Optional.empty();
    }

    private List<String> authors() {
        List<String> stated = data.map(node -> LinkedData.names(node, "author")).orElse(List.of());
        List<String> names = stated.isEmpty() ? metadata.values("author") : stated;
        // Several meta elements of one name are several authors; what comes behind them names the same ones again.
        long metas = document.select("meta[name=author], meta[property=article:author]").stream()
                .limit(MOST_AUTHORS)
                .count();
        long together = stated.isEmpty() ? Math.max(1, metas) : MOST_AUTHORS;
        List<String> authors = new ArrayList<>();
        for (String name : names) {
            // Open Graph has the address of a profile here, which names nobody.
            if (!name.startsWith("http") && !name.startsWith("/") && !name.startsWith("@") && together > 0) {
                together--;
                Bylines.authors(Blocks.line(name)).stream()
                        .filter(author -> authors.stream().noneMatch(author::equalsIgnoreCase))
                        .limit(MOST_AUTHORS - authors.size())
                        .forEach(authors::add);
            }
        }
        return authors;
    }

    private Optional<String> rights() {
        return data.flatMap(node -> LinkedData.text(node, "copyrightNotice").or(() -> LinkedData.text(node, "license")))
                .or(() -> metadata.values("rights").stream().findFirst())
                .map(Blocks::line);
    }

    private List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        data.map(node -> LinkedData.names(node, "keywords")).orElse(List.of()).forEach(text -> split(text, keywords));
        if (keywords.isEmpty()) {
            metadata.values("keyword").forEach(text -> split(text, keywords));
        }
        return keywords;
    }

    private static void split(String text, List<String> keywords) {
        for (String keyword : text.split(",")) {
            keywords.add(Blocks.line(keyword));
        }
    }
}
