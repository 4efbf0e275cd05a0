package dev.dateline.sink.archive;

import dev.dateline.sink.archive.Facets.Count;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;

/**
 * The dates that articles speak of, in a stretch of days.
 *
 * @param dates by their first day, the shorter first
 * @param complete false where there were more, and those that fewer articles speak of were left out
 */
public record Calendar(List<Mentioned> dates, boolean complete) {
    private static final int MOST = 2_000;

    /** A date or a longer time, and how many articles speak of it. */
    public record Mentioned(Days days, int articles) {}

    /**
     * @param longest in days: a date that is longer is left out
     * @throws TooCostlyException when it takes too long
     */
    public static Calendar of(Days window, int longest, Filter filter, Snapshot snapshot) throws IOException {
        FacetsCollector found = snapshot.search(filter.mentioning(window, true).query(), new FacetsCollectorManager());
        List<Mentioned> dates = new ArrayList<>();
        for (Count count :
                Facets.counts(Facets.counted(Fields.SPAN, found, snapshot), Fields.SPAN, Integer.MAX_VALUE >> 1, 1)) {
            Days days = days(count.value());
            if (days.from().isBefore(window.to())
                    && window.from().isBefore(days.to())
                    && ChronoUnit.DAYS.between(days.from(), days.to()) <= longest) {
                dates.add(new Mentioned(days, count.articles()));
            }
        }
        dates.sort(Comparator.comparingInt(Mentioned::articles).reversed());
        boolean complete = dates.size() <= MOST;
        List<Mentioned> kept = new ArrayList<>(complete ? dates : dates.subList(0, MOST));
        kept.sort(Comparator.comparing((Mentioned date) -> date.days().from())
                .thenComparing(date -> date.days().to()));
        return new Calendar(kept, complete);
    }

    private static Days days(String span) {
        int slash = span.indexOf('/');
        return new Days(LocalDate.parse(span.substring(0, slash)), LocalDate.parse(span.substring(slash + 1)));
    }
}
