package dev.dateline.sink.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/**
 * A page of the articles that somebody asks for.
 *
 * @param atMost articles on the page
 * @param after the end of the page before
 * @param facets whether to count those too
 */
public record Search(Filter filter, Order order, int atMost, Optional<Cursor> after, boolean facets) {
    /** Beyond as many, it is not worth the time to find out how many exactly. */
    private static final int COUNTED = 10_000;

    /**
     * What was found.
     *
     * @param total how many articles there are on all pages
     * @param exact else there are at least so many
     * @param next the end of this page, where another follows
     */
    public record Page(
            List<Kept> articles, long total, boolean exact, Optional<Cursor> next, Optional<Facets> facets) {}

    /** @throws TooCostlyException when it takes too long */
    public Page in(Snapshot snapshot) throws IOException {
        TopFieldCollectorManager top = new TopFieldCollectorManager(
                order.sort(),
                atMost + 1,
                after.map(Cursor::document).orElse(null),
                facets ? Integer.MAX_VALUE : COUNTED);
        TopFieldDocs found;
        Optional<Facets> counted = Optional.empty();
        if (facets) {
            Object[] both =
                    snapshot.search(filter.query(), new MultiCollectorManager(top, new FacetsCollectorManager()));
            found = (TopFieldDocs) both[0];
            counted = Optional.of(Facets.of((FacetsCollector) both[1], snapshot));
        } else {
            found = snapshot.search(filter.query(), top);
        }
        boolean more = found.scoreDocs.length > atMost;
        ScoreDoc[] page = more ? Arrays.copyOf(found.scoreDocs, atMost) : found.scoreDocs;
        return new Page(
                snapshot.kept(page),
                found.totalHits.value,
                found.totalHits.relation == TotalHits.Relation.EQUAL_TO,
                more ? Optional.of(Cursor.after(order, (FieldDoc) page[atMost - 1])) : Optional.empty(),
                counted);
    }
}
