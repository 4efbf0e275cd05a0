package dev.dateline.sink.archive;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;

/** In which order articles are given. Each ends with the place, which no two share, so that a page has one end only. */
public enum Order {
    /** Those first that have more of the words, more often, in rarer ones; articles that come in may shift it a little. */
    RELEVANCE(SortField.FIELD_SCORE),
    /** The last published first, those without a time of publication at the end. */
    PUBLISHED(newestFirst(Fields.PUBLISHED)),
    /** The last that came in first. */
    ARRIVED(newestFirst(Fields.ARRIVED));

    private final Sort sort;

    Order(SortField first) {
        sort = new Sort(first, newestFirst(Fields.PLACE));
    }

    private static SortField newestFirst(String field) {
        SortField newest = new SortedNumericSortField(field, SortField.Type.LONG, true);
        newest.setMissingValue(Long.MIN_VALUE);
        return newest;
    }

    Sort sort() {
        return sort;
    }
}
