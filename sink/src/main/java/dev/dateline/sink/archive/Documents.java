package dev.dateline.sink.archive;

import dev.dateline.sink.Delivery;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.Entity;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Published;
import dev.dateline.wire.Source;
import dev.dateline.wire.Timex;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetField;

/** Records as the index keeps them. */
final class Documents {
    private Documents() {}

    /** A withdrawn article: what remains of it is that it was withdrawn, and where. */
    static Document withdrawal(int partition, Delivery delivery) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, delivery.id(), Field.Store.YES));
        document.add(new LongField(Fields.PLACE, RecordNumber.of(partition, delivery.offset()), Field.Store.NO));
        return document;
    }

    static Document article(int partition, Delivery delivery, EnrichedArticle enriched) {
        Document document = withdrawal(partition, delivery);
        Article article = enriched.article();
        document.add(new StringField(Fields.ARTICLE, "1", Field.Store.NO));
        document.add(new StoredField(Fields.RECORD, delivery.json().orElseThrow()));
        document.add(new LongField(Fields.ARRIVED, delivery.published().toEpochMilli(), Field.Store.NO));
        published(enriched.published())
                .ifPresent(millis -> document.add(new LongField(Fields.PUBLISHED, millis, Field.Store.NO)));
        article.title().ifPresent(title -> document.add(new TextField(Fields.TITLE, title, Field.Store.NO)));
        article.body().ifPresent(body -> document.add(new TextField(Fields.BODY, body, Field.Store.NO)));
        article.source().flatMap(Documents::source).ifPresent(source -> origin(document, Fields.SOURCE, source));
        enriched.language()
                .value()
                .filter(Documents::fits)
                .ifPresent(language -> origin(document, Fields.LANGUAGE, language));
        names(document, enriched);
        dates(document, enriched);
        return document;
    }

    /** The moment of publication in milliseconds; a day without a time or a zone is taken to begin in UTC. */
    static OptionalLong published(Published published) {
        Optional<Long> millis = published.day().map(day -> IsoTime.of(
                        published.value().orElseThrow())
                .instant()
                .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .toEpochMilli());
        return millis.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** A source's name, else its address. */
    static Optional<String> source(Source source) {
        return source.name().or(source::uri).filter(Documents::fits);
    }

    private static boolean fits(String value) {
        return !value.isEmpty() && value.length() <= NameTerm.MAX_LENGTH;
    }

    private static void origin(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new FacetField(field, value));
    }

    private static void names(Document document, EnrichedArticle enriched) {
        Set<String> seen = new HashSet<>();
        for (Entity entity : enriched.entities()) {
            Optional<NameTerm> name = NameTerm.of(entity);
            if (name.isPresent() && seen.add(entity.key())) {
                document.add(new StringField(Fields.NAME, entity.key(), Field.Store.NO));
                document.add(new FacetField(entity.type().name(), entity.key()));
                document.add(new StringField(Fields.NAME_TERM, name.get().underKey(), Field.Store.NO));
                name.get()
                        .underWords()
                        .forEach(term -> document.add(new StringField(Fields.NAME_TERM, term, Field.Store.NO)));
            }
        }
    }

    private static void dates(Document document, EnrichedArticle enriched) {
        Set<String> seen = new HashSet<>();
        for (Timex date : enriched.dates()) {
            if (date.from().isPresent()) {
                LocalDate from = date.from().get();
                LocalDate to = date.to().orElseThrow();
                if (seen.add(from + "/" + to)) {
                    document.add(new IntRange(
                            Fields.DATES, new int[] {Days.of(from)}, new int[] {Days.of(to.minusDays(1))}));
                    document.add(new FacetField(Fields.SPAN, from + "/" + to));
                }
            }
        }
    }
}
