package dev.dateline.enrich;

import java.util.List;

/**
 * What two outputs say differently of one article.
 *
 * @param id of the article
 * @param kind of the difference
 * @param fields of the record that differ, in the contract's order; provenance is no difference
 * @param details single dates and entities that differ, in words
 */
public record Difference(String id, Kind kind, List<String> fields, List<String> details) {
    /** How an article differs. */
    public enum Kind {
        /** Only the new output has it. */
        ADDED,
        /** Only the old output has it. */
        MISSING,
        /** Both have it and say different things. */
        CHANGED
    }

    public Difference {
        fields = List.copyOf(fields);
        details = List.copyOf(details);
    }
}
