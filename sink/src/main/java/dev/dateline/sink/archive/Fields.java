package dev.dateline.sink.archive;

import dev.dateline.wire.EntityType;
import org.apache.lucene.facet.FacetsConfig;

/** The names of the index's fields. A change of what they hold is another {@link #FORM}. */
final class Fields {
    /** Raised when an index made before must be made again. */
    static final int FORM = 1;

    static final String ID = "id";
    static final String PLACE = "place";
    /** On articles only: a withdrawal has no more than its id and place. */
    static final String ARTICLE = "article";

    static final String RECORD = "record";
    static final String TITLE = "title";
    static final String BODY = "body";
    /** An entity's key. */
    static final String NAME = "name";
    /** An entity as {@link NameTerm}, to be found by how it begins. */
    static final String NAME_TERM = "name-term";

    static final String DATES = "dates";
    static final String PUBLISHED = "published";
    static final String ARRIVED = "arrived";
    static final String SOURCE = "source";
    static final String LANGUAGE = "language";

    /** A facet of dates: {@code 2017-11-13/2017-11-14}. */
    static final String SPAN = "span";

    /** How facets are kept: names, dates and the rest apart, so that counting one doesn't read the others. */
    static final FacetsConfig FACETS = facets();

    private Fields() {}

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (EntityType type : EntityType.values()) {
            config.setMultiValued(type.name(), true);
            config.setIndexFieldName(type.name(), "facet-names");
        }
        config.setMultiValued(SPAN, true);
        config.setIndexFieldName(SPAN, "facet-spans");
        config.setIndexFieldName(SOURCE, "facet-origins");
        config.setIndexFieldName(LANGUAGE, "facet-origins");
        // What narrows a search has fields of its own.
        config.getDimConfigs()
                .keySet()
                .forEach(dimension ->
                        config.setDrillDownTermsIndexing(dimension, FacetsConfig.DrillDownTermsIndexing.NONE));
        return config;
    }
}
