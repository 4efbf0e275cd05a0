package dev.dateline.lab.pages;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.html.Page;
import dev.dateline.ingest.format.warc.WarcFormat;
import dev.dateline.wire.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pages of our own making, one by one and out of an archive, and says how right it was. */
public final class ScorePages {
    private ScorePages() {}

    /** @param each whether to print every page that was not read to the letter */
    public static void run(boolean each) throws IOException {
        List<PageScore> pages = pages();
        if (each) {
            pages.stream()
                    .filter(score -> score.bodyF1() < 1
                            || !score.title()
                            || !score.published()
                            || !score.authors()
                            || !score.language()
                            || !score.url()
                            || !score.paragraphs())
                    .forEach(System.out::println);
        }
        System.out.println(PageScore.summary("as files", pages));
        System.out.println(PageScore.summary("in a WARC", archived()));
    }

    /** Each page for itself. */
    public static List<PageScore> pages() throws IOException {
        List<PageScore> scores = new ArrayList<>();
        for (GoldPage page : GoldPage.all()) {
            scores.add(PageScore.of(page, Page.article(page.html(), Optional.empty(), Optional.of(page.fetched()))));
        }
        return scores;
    }

    /** All pages out of one archive. */
    public static List<PageScore> archived() throws IOException {
        List<GoldPage> pages = GoldPage.all();
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(warc);
        for (GoldPage page : pages) {
            writer.page(page.fetched(), page.html());
        }
        List<Article> articles = new ArrayList<>();
        new WarcFormat()
                .read(
                        Content.of(new ByteArrayInputStream(warc.toByteArray()), "pages.warc.gz", "pages"),
                        Optional.empty(),
                        item -> {
                            if (item instanceof Item.Found found) {
                                articles.add(found.article());
                            }
                        });
        List<PageScore> scores = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            scores.add(
                    PageScore.of(pages.get(i), i < articles.size() ? Optional.of(articles.get(i)) : Optional.empty()));
        }
        return scores;
    }
}
