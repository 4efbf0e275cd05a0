package dev.dateline.sink.archive;

import dev.dateline.sink.archive.Facets.NameCount;
import dev.dateline.wire.EntityType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * An entity as all articles together show it.
 *
 * @param name what most articles call it
 * @param articles that name it
 * @param timeline how many were published when, without the times at which none was
 * @param with the names that occur most with it, by type
 */
public record Portrait(
        String key,
        EntityType type,
        String name,
        int articles,
        Unit unit,
        List<Bar> timeline,
        Map<EntityType, List<NameCount>> with) {
    private static final int MOST_WITH = 15;
    private static final int MOST_DAYS = 92;
    private static final int MOST_MONTHS = 120;

    /** What a timeline counts by: days for a season, months for ten years, else years. */
    public enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    /** How many articles were published from one day to before another. */
    public record Bar(Days days, int articles) {}

    /** Empty where no article names it. */
    public static Optional<Portrait> of(String key, Filter filter, Snapshot snapshot) throws IOException {
        Optional<NameTerm> known = new Names(snapshot).find(key);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        FacetsCollector found = snapshot.search(filter.naming(key).query(), new FacetsCollectorManager());
        int articles = found.getMatchingDocs().stream()
                .mapToInt(part -> part.totalHits)
                .sum();
        TreeMap<LocalDate, Integer> days = days(found);
        Unit unit = unit(days);
        Map<EntityType, List<NameCount>> with = Facets.names(found, snapshot, MOST_WITH + 1, 1);
        with.replaceAll((type, names) -> names.stream()
                .filter(name -> !name.key().equals(key))
                .limit(MOST_WITH)
                .toList());
        return Optional.of(
                new Portrait(key, known.get().type(), known.get().name(), articles, unit, timeline(days, unit), with));
    }

    private static TreeMap<LocalDate, Integer> days(FacetsCollector found) throws IOException {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (FacetsCollector.MatchingDocs part : found.getMatchingDocs()) {
            SortedNumericDocValues published = DocValues.getSortedNumeric(part.context.reader(), Fields.PUBLISHED);
            DocIdSetIterator documents = part.bits.iterator();
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                if (published.advanceExact(document)) {
                    days.merge(
                            LocalDate.ofInstant(Instant.ofEpochMilli(published.nextValue()), ZoneOffset.UTC),
                            1,
                            Integer::sum);
                }
            }
        }
        return days;
    }

    private static Unit unit(TreeMap<LocalDate, Integer> days) {
        if (days.isEmpty() || ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()) < MOST_DAYS) {
            return Unit.DAY;
        }
        return ChronoUnit.MONTHS.between(days.firstKey(), days.lastKey()) < MOST_MONTHS ? Unit.MONTH : Unit.YEAR;
    }

    private static List<Bar> timeline(TreeMap<LocalDate, Integer> days, Unit unit) {
        TreeMap<LocalDate, Integer> bars = new TreeMap<>();
        days.forEach((day, articles) -> bars.merge(
                switch (unit) {
                    case DAY -> day;
                    case MONTH -> day.withDayOfMonth(1);
                    case YEAR -> day.withDayOfYear(1);
                },
                articles,
                Integer::sum));
        List<Bar> timeline = new ArrayList<>();
        bars.forEach((from, articles) -> timeline.add(new Bar(
                new Days(
                        from,
                        switch (unit) {
                            case DAY -> from.plusDays(1);
                            case MONTH -> from.plusMonths(1);
                            case YEAR -> from.plusYears(1);
                        }),
                articles)));
        return timeline;
    }
}
