package dev.dateline.app;

import dev.dateline.app.display.Visible;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.NamedSource;
import dev.dateline.wire.Article;
import dev.dateline.wire.ArticleId;
import dev.dateline.wire.Json;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Sources read to the end, one after the other, their articles written as JSON Lines; nothing is published or kept. */
final class DryRun {
    private final StandardOut out = new StandardOut();
    private final PrintWriter err;
    private long lost;

    DryRun(PrintWriter err) {
        this.err = err;
    }

    /** @return 0 where everything is an article, else 1 */
    int print(List<NamedSource> sources) {
        for (NamedSource source : sources) {
            source.articles()
                    .read(Bookmarks.NONE, item -> take(source.defaults().fill(item)));
            out.flush();
        }
        return lost == 0 ? 0 : 1;
    }

    private void take(Item item) {
        if (item instanceof Item.Found found) {
            print(found.article());
        } else if (item instanceof Item.Embargoed embargoed) {
            tell(item, "under embargo until " + embargoed.until());
            print(embargoed.article());
        } else if (item instanceof Item.Withdrawn withdrawn) {
            tell(item, "withdraws " + withdrawn.id());
        } else if (item instanceof Item.Broken broken) {
            lost++;
            tell(item, broken.why());
        } else if (item instanceof Item.Failed failed) {
            lost++;
            tell(item, failed.why());
        } else if (item instanceof Item.Skipped skipped) {
            tell(item, skipped.why());
        }
    }

    private void print(Article article) {
        byte[] json = Json.ARTICLE.write(article.withId(ArticleId.of(article)));
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        out.write(line);
    }

    private void tell(Item item, String what) {
        out.flush();
        err.println(Visible.line(item.where() + ": " + what));
    }
}
