package dev.dateline.wire;

import java.util.List;
import java.util.Optional;

/**
 * What Dateline concluded, beside the article it was given.
 *
 * @param schema the major version of this record's form, {@link #SCHEMA}
 * @param article as it came in, with its id
 * @param published the publication time that dates are read against, and where it is from
 * @param language of the text, and where that is from
 * @param dateline the line that says where, when and by whom the article was filed
 * @param sentences in reading order, the title's first
 * @param entities the people, organisations, places and others that the article names, each with its mentions
 * @param dates the temporal expressions, in reading order
 * @param provenance what read the article: the same article and provenance give the same record
 */
public record EnrichedArticle(
        String schema,
        Article article,
        Published published,
        Language language,
        Optional<Dateline> dateline,
        List<Span> sentences,
        List<Entity> entities,
        List<Timex> dates,
        Provenance provenance) {

    /** The only major version so far; fields are added within it, never changed. */
    public static final String SCHEMA = "enriched/1";

    public EnrichedArticle {
        if (!SCHEMA.equals(schema)) {
            throw new IllegalArgumentException("schema is " + schema + ", not " + SCHEMA);
        }
        Absent.required(article, "article");
        Absent.required(published, "published");
        Absent.required(language, "language");
        dateline = Absent.ifNull(dateline);
        sentences = Absent.ifNull(sentences, "sentences");
        entities = Absent.ifNull(entities, "entities");
        dates = Absent.ifNull(dates, "dates");
        Absent.required(provenance, "provenance");
    }
}
