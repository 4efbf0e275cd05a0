package dev.dateline.ingest.format.agency;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Bylines;
import dev.dateline.ingest.format.Extras;
import dev.dateline.ingest.format.Release;
import dev.dateline.ingest.format.Times;
import dev.dateline.ingest.format.html.Blocks;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A {@code newsItem} of IPTC's NewsML-G2, its text in NITF, XHTML or plain. */
final class NewsItem {
    private static final String META = "> contentmeta > ";
    private static final String ITEM = "> itemmeta > ";

    private final Element item;
    private final Optional<Nitf> nitf;

    NewsItem(Element item) {
        this.item = item;
        nitf = item.select("> contentset > inlinexml nitf").stream().findFirst().map(Nitf::new);
    }

    Item item(String where) {
        Article article = article();
        // Present without a time, it lasts until further notice.
        Optional<String> embargo =
                item.select(ITEM + "embargoed").stream().findFirst().map(Element::text);
        Optional<String> status = Parts.attribute(item, ITEM + "pubstatus", "qcode")
                .or(() -> Parts.attribute(item, ITEM + "pubstatus", "uri").map(NewsItem::lastPart));
        Item read = new Release(status, embargo).item(article, where);
        // A headline alone is news; of a picture it is a caption.
        boolean text = article.body().isPresent() || (article.hasText() && isText());
        return read instanceof Item.Withdrawn || text
                ? read
                : new Item.Skipped(where, "news items without text in them are not read");
    }

    private boolean isText() {
        return Parts.attribute(item, ITEM + "itemclass", "qcode")
                .filter(nature -> !lastPart(nature).equals("text"))
                .isEmpty();
    }

    private Article article() {
        List<String> authors = authors();
        Article.Builder article = Article.builder()
                .id(Optional.of(item.attr("guid")).filter(id -> !id.isBlank()).orElse(null))
                .title(Parts.text(item, META + "headline[role~=(?i)main$]", META + "headline")
                        .or(() -> nitf.flatMap(Nitf::headline))
                        .orElse(null))
                .body(body().orElse(null))
                .url(Parts.attribute(item, ITEM + "link[rel~=(?i)web|canonical]", "href")
                        .filter(url -> url.startsWith("http"))
                        .orElse(null))
                .authors(authors.isEmpty() ? nitf.map(Nitf::authors).orElse(List.of()) : authors)
                .language(Parts.attribute(item, META + "language", "tag")
                        .or(() -> Optional.of(item.attr("xml:lang")).filter(tag -> !tag.isBlank()))
                        .orElse(null))
                .published(Parts.text(item, ITEM + "versioncreated", META + "contentmodified", META + "contentcreated")
                        .flatMap(Times::read)
                        .orElse(null))
                .source(named(ITEM + "provider")
                        .or(() -> named(META + "infosource"))
                        .map(Source::named)
                        .orElse(null))
                .rights(Parts.text(item, "> rightsinfo > copyrightnotice", "> rightsinfo > usageterms")
                        .or(() -> named("> rightsinfo > copyrightholder"))
                        .orElse(null))
                .extra(new Extras()
                        .text("located", Parts.text(item, META + "located > name"))
                        .text("dateline", Parts.text(item, META + "dateline"))
                        .texts("subjects", Parts.attributes(item, META + "subject", "qcode"))
                        .texts("keywords", item.select(META + "keyword").eachText())
                        .orNull());
        if (item.attr("version").matches("\\d{1,9}")) {
            article.revision(Long.parseLong(item.attr("version")));
        }
        return article.build();
    }

    private List<String> authors() {
        return Parts.text(item, META + "by").map(Bylines::authors).orElseGet(() -> item.select(META + "creator > name")
                .eachText());
    }

    private Optional<String> body() {
        return nitf.flatMap(Nitf::body)
                .or(() -> inline("> contentset > inlinexml").map(Blocks::of))
                .or(() -> inline("> contentset > inlinedata")
                        .map(Element::wholeText)
                        .map(String::strip))
                .filter(text -> !text.isBlank());
    }

    private Optional<Element> inline(String selector) {
        return item.select(selector).stream().filter(Element::hasText).findFirst();
    }

    /** The name of a party: spelled out, given as a literal, or its code without the vocabulary. */
    private Optional<String> named(String selector) {
        return Parts.text(item, selector + " > name")
                .or(() -> Parts.attribute(item, selector, "literal"))
                .or(() -> Stream.of("qcode", "uri")
                        .flatMap(attribute -> Parts.attribute(item, selector, attribute).stream())
                        .findFirst()
                        .map(NewsItem::lastPart));
    }

    private static String lastPart(String code) {
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
    }
}
