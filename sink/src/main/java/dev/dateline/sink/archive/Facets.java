package dev.dateline.sink.archive;

import dev.dateline.wire.EntityType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.taxonomy.FastTaxonomyFacetCounts;

/**
 * What a search would find more closely: the names, sources and languages that most of its articles have.
 *
 * @param names by type, the most frequent first
 * @param estimated where there are too many articles to count them all, and a sample was taken
 */
public record Facets(
        Map<EntityType, List<NameCount>> names, List<Count> sources, List<Count> languages, boolean estimated) {
    private static final int NAMES = 10;
    private static final int ORIGINS = 20;

    /** A source or a language, and how many articles have it. */
    public record Count(String value, int articles) {}

    /** An entity, and how many articles name it. */
    public record NameCount(String key, EntityType type, String name, int articles) {}

    static Facets of(FacetsCollector found, Snapshot snapshot) throws IOException {
        Sample sample = new Sample(found);
        org.apache.lucene.facet.Facets origins = counted(Fields.SOURCE, sample, snapshot);
        return new Facets(
                names(sample, snapshot, NAMES, sample.step()),
                counts(origins, Fields.SOURCE, ORIGINS, sample.step()),
                counts(origins, Fields.LANGUAGE, ORIGINS, sample.step()),
                sample.step() > 1);
    }

    /** The most frequent names of each type, each found document standing for so many. */
    static Map<EntityType, List<NameCount>> names(FacetsCollector found, Snapshot snapshot, int most, int step)
            throws IOException {
        org.apache.lucene.facet.Facets counted = counted(EntityType.PERSON.name(), found, snapshot);
        Names names = new Names(snapshot);
        Map<EntityType, List<NameCount>> byType = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            List<NameCount> ofType = new ArrayList<>();
            for (Count count : counts(counted, type.name(), most, step)) {
                ofType.add(new NameCount(count.value(), type, names.of(count.value()), count.articles()));
            }
            byType.put(type, ofType);
        }
        return byType;
    }

    static org.apache.lucene.facet.Facets counted(String dimension, FacetsCollector found, Snapshot snapshot)
            throws IOException {
        return new FastTaxonomyFacetCounts(
                Fields.FACETS.getDimConfig(dimension).indexFieldName, snapshot.taxonomy(), Fields.FACETS, found);
    }

    static List<Count> counts(org.apache.lucene.facet.Facets facets, String dimension, int most, int step)
            throws IOException {
        FacetResult result = facets.getTopChildren(most, dimension);
        if (result == null) {
            return List.of();
        }
        List<Count> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            counts.add(new Count(value.label, value.value.intValue() * step));
        }
        return counts;
    }
}
