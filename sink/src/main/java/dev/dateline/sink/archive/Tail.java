package dev.dateline.sink.archive;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * What came in after a position: of each article the last record, and each withdrawal, those of a partition in their
 * order. Nothing is queued for anybody; who is slow reads later what the archive has then.
 */
public final class Tail {
    private static final Sort IN_ORDER = new Sort(new SortedNumericSortField(Fields.PLACE, SortField.Type.LONG));

    private final Filter filter;

    public Tail(Filter filter) {
        this.filter = filter;
    }

    /** The next records, at most so many; withdrawals are of all articles, since nobody knows any more what they said. */
    public List<Kept> after(Position position, Snapshot snapshot, int atMost) throws IOException {
        Query wanted = new BooleanQuery.Builder()
                .add(filter.query(), Occur.SHOULD)
                .add(withdrawals(), Occur.SHOULD)
                .build();
        Query fresh = new BooleanQuery.Builder()
                .add(wanted, Occur.FILTER)
                .add(later(position, snapshot.position()), Occur.FILTER)
                .build();
        return snapshot.kept(snapshot.search(fresh, new TopFieldCollectorManager(IN_ORDER, atMost, null, 1)).scoreDocs);
    }

    private static Query withdrawals() {
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(Fields.PLACE, 0, Long.MAX_VALUE), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ARTICLE, "1")), Occur.MUST_NOT)
                .build();
    }

    private static Query later(Position position, Position end) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        TreeSet<Integer> partitions = new TreeSet<>(end.next().keySet());
        for (int partition : partitions) {
            any.add(
                    LongField.newRangeQuery(
                            Fields.PLACE,
                            RecordNumber.of(partition, position.next(partition)),
                            RecordNumber.end(partition)),
                    Occur.SHOULD);
        }
        return any.build();
    }
}
