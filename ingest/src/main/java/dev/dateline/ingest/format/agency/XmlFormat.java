package dev.dateline.ingest.format.agency;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.xml.MalformedXmlException;
import dev.dateline.ingest.format.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** XML of an agency: NewsML-G2 or NITF, told apart by the first element; a message may hold many items. */
public final class XmlFormat implements Format {
    @Override
    public void read(Content content, Optional<String> from, Consumer<Item> items) throws IOException {
        Optional<byte[]> xml = content.whole(items);
        if (xml.isPresent()) {
            try {
                read(Xml.document(new ByteArrayInputStream(xml.get())), content.where(), items);
            } catch (MalformedXmlException | IllegalArgumentException e) {
                items.accept(new Item.Broken(content.where(), e.getMessage()));
            }
        }
    }

    private static void read(Document xml, String where, Consumer<Item> items) {
        List<Element> news = xml.getElementsByTag("newsitem");
        List<Element> nitf = xml.getElementsByTag("nitf");
        if (!news.isEmpty()) {
            for (int i = 0; i < news.size(); i++) {
                items.accept(new NewsItem(news.get(i)).item(place(where, i, news.size())));
            }
        } else if (!nitf.isEmpty()) {
            for (int i = 0; i < nitf.size(); i++) {
                items.accept(new Nitf(nitf.get(i)).item(place(where, i, nitf.size())));
            }
        } else {
            String root = xml.firstElementChild() == null
                    ? ""
                    : xml.firstElementChild().normalName();
            items.accept(other(root, where));
        }
    }

    private static Item other(String root, String where) {
        return switch (root) {
            case "rss", "feed", "rdf" ->
                new Item.Skipped(where, "feeds are not read as files: give the address to dateline ingest feed");
            case "urlset", "sitemapindex" ->
                new Item.Skipped(where, "sitemaps are not read as files: give the address to dateline ingest sitemap");
            case "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem" ->
                new Item.Skipped(where, "NewsML-G2 items other than newsItem are not read");
            default -> new Item.Broken(where, "neither NewsML-G2 nor NITF: its first element is " + shown(root));
        };
    }

    private static String place(String where, int index, int of) {
        return of == 1 ? where : where + "#" + (index + 1);
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
