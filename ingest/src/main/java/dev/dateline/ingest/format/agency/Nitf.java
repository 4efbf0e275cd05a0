package dev.dateline.ingest.format.agency;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Bylines;
import dev.dateline.ingest.format.Extras;
import dev.dateline.ingest.format.Release;
import dev.dateline.ingest.format.Times;
import dev.dateline.ingest.format.html.Blocks;
import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** IPTC's NITF, on its own or inside NewsML. */
final class Nitf {
    private final Element nitf;

    Nitf(Element nitf) {
        this.nitf = nitf;
    }

    Item item(String where) {
        Article article = article();
        Item item = release(article).item(article, where);
        return item instanceof Item.Withdrawn || article.hasText()
                ? item
                : new Item.Skipped(where, "NITF documents without text are not read");
    }

    Optional<String> headline() {
        return Parts.text(nitf, "hedline > hl1", "hedline", "head > title");
    }

    List<String> authors() {
        return nitf.getElementsByTag("byline").stream()
                .map(Element::clone)
                .peek(byline -> byline.getElementsByTag("byttl").remove())
                .flatMap(byline -> byline.getElementsByTag("person").isEmpty()
                        ? Bylines.authors(byline.text()).stream()
                        : byline.getElementsByTag("person").eachText().stream())
                .map(Blocks::line)
                .distinct()
                .toList();
    }

    /** The paragraphs, after the dateline, which is printed before them but kept apart. */
    Optional<String> body() {
        String text = String.join(
                "\n\n",
                nitf.getElementsByTag("body.content").stream().map(Blocks::of).toList());
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(dateline()
                .filter(dateline -> !repeats(text, dateline))
                .map(dateline -> dateline + " - " + text)
                .orElse(text));
    }

    private Article article() {
        Optional<String> id = Parts.attribute(nitf, "docdata > doc-id", "id-string");
        String register = Parts.attribute(nitf, "docdata > doc-id", "regsrc").orElse("nitf");
        return Article.builder()
                .id(id.map(text -> register + ":" + text).orElse(null))
                .title(headline().orElse(null))
                .body(body().orElse(null))
                .url(Parts.attribute(nitf, "pubdata", "ex-ref")
                        .filter(url -> url.startsWith("http"))
                        .orElse(null))
                .authors(authors())
                .language(Stream.of("xml:lang", "baselang")
                        .map(nitf::attr)
                        .filter(tag -> !tag.isBlank())
                        .findFirst()
                        .orElse(null))
                .published(published().orElse(null))
                .source(Parts.text(nitf, "distributor > org", "distributor")
                        .or(() -> Parts.attribute(nitf, "docdata > doc\\.copyright", "holder"))
                        .map(Source::named)
                        .orElse(null))
                .rights(Parts.text(nitf, "body\\.head > rights")
                        .or(() -> Parts.attribute(nitf, "docdata > doc\\.copyright", "holder")
                                .map(holder -> "© " + holder))
                        .orElse(null))
                .extra(new Extras()
                        .text("located", Parts.text(nitf, "body\\.head > dateline > location"))
                        .texts("keywords", Parts.attributes(nitf, "docdata keyword", "key"))
                        .orNull())
                .build();
    }

    private Optional<IsoTime> published() {
        return Stream.of(
                        Parts.attribute(nitf, "docdata > date\\.issue", "norm"),
                        Parts.attribute(nitf, "pubdata", "date.publication"),
                        Parts.attribute(nitf, "dateline > story\\.date", "norm"),
                        released())
                .flatMap(Optional::stream)
                .flatMap(text -> Times.read(text).stream())
                .findFirst();
    }

    private Optional<String> released() {
        return Parts.attribute(nitf, "docdata > date\\.release", "norm");
    }

    /** A release that comes after the day of issue is an embargo, whatever the status says. */
    private Release release(Article article) {
        Optional<String> status = Parts.attribute(nitf, "docdata", "management-status");
        boolean embargoed = status.filter("embargoed"::equalsIgnoreCase).isPresent();
        Optional<Instant> issued = article.published().flatMap(IsoTime::instant);
        Optional<Instant> release = released().flatMap(Times::read).flatMap(IsoTime::instant);
        boolean later =
                issued.isPresent() && release.filter(issued.get()::isBefore).isPresent();
        return new Release(
                status, embargoed ? Optional.of(released().orElse("")) : later ? released() : Optional.empty());
    }

    private Optional<String> dateline() {
        return Parts.text(nitf, "body\\.head > dateline").map(text -> text.replaceFirst("\\s*[-–—:]+$", ""));
    }

    /** Whether the text begins with the dateline, or with its place. */
    private boolean repeats(String text, String dateline) {
        String start = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
        String place = Parts.text(nitf, "body\\.head > dateline > location").orElse(dateline);
        return Stream.of(dateline, place.split(",")[0])
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(start::startsWith);
    }
}
