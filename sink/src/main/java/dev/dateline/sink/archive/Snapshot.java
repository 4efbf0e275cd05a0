package dev.dateline.sink.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.taxonomy.SearcherTaxonomyManager;
import org.apache.lucene.facet.taxonomy.SearcherTaxonomyManager.SearcherAndTaxonomy;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The archive as it was at one moment; everything that is asked of one is answered as of that moment. */
public final class Snapshot implements AutoCloseable {
    private static final long MILLIS_TO_ANSWER = 5_000;

    private final SearcherTaxonomyManager manager;
    private final SearcherAndTaxonomy current;

    Snapshot(SearcherTaxonomyManager manager) throws IOException {
        this.manager = manager;
        current = manager.acquire();
    }

    /** A searcher that knows how far its index had come. */
    static final class Positioned extends IndexSearcher {
        private final Position position;

        Positioned(IndexReader reader, Position position) {
            super(reader);
            this.position = position;
        }
    }

    /** All records before it are in this. */
    public Position position() {
        return ((Positioned) current.searcher).position;
    }

    /** How many articles there are. */
    public int articles() throws IOException {
        return current.searcher.count(new TermQuery(new Term(Fields.ARTICLE, "1")));
    }

    /** What there is of an article, which may be its withdrawal; empty where it was never seen. */
    public Optional<Kept> find(String id) throws IOException {
        ScoreDoc[] found = current.searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(kept(found).get(0));
    }

    List<Kept> kept(ScoreDoc[] found) throws IOException {
        StoredFields stored = reader().storedFields();
        List<Kept> kept = new ArrayList<>(found.length);
        for (ScoreDoc hit : found) {
            Document document = stored.document(hit.doc);
            Optional<BytesRef> record = Optional.ofNullable(document.getBinaryValue(Fields.RECORD));
            kept.add(new Kept(
                    document.get(Fields.ID),
                    number(Fields.PLACE, hit.doc),
                    record.isPresent()
                            ? Optional.of(Instant.ofEpochMilli(number(Fields.ARRIVED, hit.doc)))
                            : Optional.empty(),
                    record.map(bytes -> Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length))));
        }
        return kept;
    }

    private long number(String field, int document) throws IOException {
        LeafReaderContext leaf = reader().leaves().get(ReaderUtil.subIndex(document, reader().leaves()));
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), field);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " has no " + field);
        }
        return values.nextValue();
    }

    /** @throws TooCostlyException when it takes too long */
    <T> T search(Query query, CollectorManager<?, T> collecting) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader());
        searcher.setTimeout(new QueryTimeoutImpl(MILLIS_TO_ANSWER));
        T result = searcher.search(query, collecting);
        if (searcher.timedOut()) {
            throw new TooCostlyException("this takes longer than " + MILLIS_TO_ANSWER / 1_000
                    + " seconds to find: ask for fewer words or a shorter time");
        }
        return result;
    }

    IndexReader reader() {
        return current.searcher.getIndexReader();
    }

    TaxonomyReader taxonomy() {
        return current.taxonomyReader;
    }

    /** Lets go of the moment. */
    @Override
    public void close() throws IOException {
        manager.release(current);
    }
}
