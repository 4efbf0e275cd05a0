package dev.dateline.sink.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.DocIdSetBuilder;

/** Every so manieth document of those that were found: what most of them have, most of these have too. */
final class Sample extends FacetsCollector {
    private static final int ENOUGH = 20_000;

    private final List<MatchingDocs> documents = new ArrayList<>();
    private final int step;

    Sample(FacetsCollector found) throws IOException {
        long all = found.getMatchingDocs().stream()
                .mapToLong(part -> part.totalHits)
                .sum();
        step = (int) (1 + all / (ENOUGH + 1));
        int number = 0;
        for (MatchingDocs part : found.getMatchingDocs()) {
            DocIdSetBuilder taken = new DocIdSetBuilder(part.context.reader().maxDoc());
            int count = 0;
            DocIdSetIterator each = part.bits.iterator();
            for (int document = each.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = each.nextDoc()) {
                if (number++ % step == 0) {
                    taken.grow(1).add(document);
                    count++;
                }
            }
            documents.add(new MatchingDocs(part.context, taken.build(), count, null));
        }
    }

    /** How many documents one of the sample stands for. */
    int step() {
        return step;
    }

    @Override
    public List<MatchingDocs> getMatchingDocs() {
        return documents;
    }
}
