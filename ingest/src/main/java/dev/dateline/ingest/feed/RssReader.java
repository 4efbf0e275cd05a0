package dev.dateline.ingest.feed;

import dev.dateline.ingest.format.Times;
import dev.dateline.ingest.web.WebAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RSS in all its versions: 2.0 and 0.9x with the items in the channel, 1.0 (RDF) with the items beside it. */
final class RssReader {
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.{1,200})\\)");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final WebAddress at;

    RssReader(WebAddress at) {
        this.at = at;
    }

    Feed read(FeedXml root) throws FeedException {
        FeedXml channel =
                root.all("channel").stream().findFirst().orElseThrow(() -> new FeedException("RSS without a channel"));
        WebAddress base = channel.base(root.base(at));
        List<FeedXml> items = Stream.concat(channel.all("item").stream(), root.all("item").stream())
                .toList();
        return new Feed(
                channel.text("title").flatMap(Markup::line),
                channel.text("link").flatMap(base::resolve),
                channel.text("language", "dc:language"),
                channel.text("copyright", "dc:rights").flatMap(Markup::line),
                interval(channel),
                items.stream()
                        .limit(Feed.MAX_ENTRIES)
                        .map(item -> entry(item, base))
                        .toList(),
                Math.max(0, items.size() - Feed.MAX_ENTRIES));
    }

    private Entry entry(FeedXml item, WebAddress outer) {
        WebAddress base = item.base(outer);
        Optional<String> guid = item.text("guid", "dc:identifier").or(() -> item.attribute("rdf:about"));
        return new Entry(
                guid,
                link(item, base),
                item.text("title", "dc:title").flatMap(Markup::line),
                item.text("content:encoded", "xhtml:body", "body", "description", "dc:description", "atom:summary")
                        .flatMap(Markup::either),
                authors(item),
                item.text("pubdate", "dc:date", "atom:published", "dcterms:issued", "dcterms:created", "atom:updated")
                        .flatMap(Times::read),
                item.text("atom:updated", "dcterms:modified").flatMap(Times::read),
                item.text("dc:language").or(() -> item.attribute("xml:lang")),
                item.text("dc:rights", "copyright", "media:copyright").flatMap(Markup::line),
                item.all("category", "dc:subject").stream()
                        .flatMap(category -> Markup.line(category.text()).stream())
                        .toList());
    }

    /** The address that a forwarding service stands before, else the link, else a guid that is one. */
    private static Optional<WebAddress> link(FeedXml item, WebAddress base) {
        Stream<String> atom = item.all("atom:link").stream()
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").stream());
        Stream<String> permalink = item.all("guid").stream()
                .filter(guid -> !guid.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .map(FeedXml::text)
                .filter(guid -> guid.startsWith("http"));
        return Stream.of(
                        item.text("feedburner:origlink").stream(),
                        item.text("link").stream(),
                        atom,
                        permalink,
                        item.attribute("rdf:about").stream())
                .flatMap(links -> links)
                .flatMap(link -> base.resolve(link).stream())
                .findFirst();
    }

    private static List<String> authors(FeedXml item) {
        List<FeedXml> creators = item.all("dc:creator");
        return (creators.isEmpty() ? item.all("author", "atom:author") : creators)
                .stream()
                        .flatMap(author ->
                                Markup.line(author.text("atom:name", "name").orElseGet(author::text)).stream())
                        .map(author -> {
                            Matcher named = ADDRESS_AND_NAME.matcher(author);
                            return named.matches() ? named.group(1) : author;
                        })
                        .distinct()
                        .toList();
    }

    private static Optional<Duration> interval(FeedXml channel) {
        Optional<Duration> ttl = channel.text("ttl")
                .filter(minutes -> WHOLE_NUMBER.matcher(minutes).matches())
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)));
        if (ttl.isPresent()) {
            return ttl;
        }
        long times = channel.text("sy:updatefrequency")
                .filter(count -> WHOLE_NUMBER.matcher(count).matches())
                .map(Long::parseLong)
                .filter(count -> count > 0)
                .orElse(1L);
        return channel.text("sy:updateperiod").map(PERIODS::get).map(period -> period.dividedBy(times));
    }
}
