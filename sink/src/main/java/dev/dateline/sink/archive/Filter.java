package dev.dateline.sink.archive;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Which articles somebody asks for: those that meet every condition.
 *
 * @param words as a person writes them: all must be there; {@code "a phrase"}, {@code this | that}, {@code -without},
 *     {@code begin*}
 * @param names keys of entities, all of which an article must name
 * @param mentioned days that an article must speak of
 * @param overlapping whether a date that only overlaps those days will do, as {@code this year} overlaps next week; else
 *     the date must lie within them
 * @param published when, in days that begin in UTC
 * @param sources any of which an article must be from
 * @param languages any of which an article must be in
 */
public record Filter(
        Optional<String> words,
        List<String> names,
        Optional<Days> mentioned,
        boolean overlapping,
        Optional<Days> published,
        List<String> sources,
        List<String> languages) {
    /** Lets every article through. */
    public static final Filter ALL =
            new Filter(Optional.empty(), List.of(), Optional.empty(), false, Optional.empty(), List.of(), List.of());

    public Filter {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
    }

    /** The same articles, as far as they name this entity too. */
    public Filter naming(String key) {
        List<String> more = new java.util.ArrayList<>(names);
        more.add(key);
        return new Filter(words, more, mentioned, overlapping, published, sources, languages);
    }

    /** The same articles, as far as they speak of these days. */
    public Filter mentioning(Days days, boolean overlap) {
        return new Filter(words, names, Optional.of(days), overlap, published, sources, languages);
    }

    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.ARTICLE, "1")), Occur.FILTER);
        words.map(Words::query).ifPresent(query -> all.add(query, Occur.MUST));
        names.forEach(key -> all.add(new TermQuery(new Term(Fields.NAME, key)), Occur.FILTER));
        mentioned.ifPresent(days -> all.add(dates(days), Occur.FILTER));
        published.ifPresent(days -> all.add(
                LongField.newRangeQuery(Fields.PUBLISHED, millis(days.from()), millis(days.to()) - 1), Occur.FILTER));
        any(Fields.SOURCE, sources, all);
        any(Fields.LANGUAGE, languages, all);
        return all.build();
    }

    private Query dates(Days days) {
        int[] first = {Days.of(days.from())};
        int[] last = {Days.of(days.to().minusDays(1))};
        return overlapping
                ? IntRange.newIntersectsQuery(Fields.DATES, first, last)
                : IntRange.newWithinQuery(Fields.DATES, first, last);
    }

    private static void any(String field, List<String> values, BooleanQuery.Builder all) {
        if (!values.isEmpty()) {
            all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
