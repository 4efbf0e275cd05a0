package dev.dateline.text.dateline;

import dev.dateline.wire.Article;
import dev.dateline.wire.Dateline;
import dev.dateline.wire.Field;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Published;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The publication time of an article and its dateline, which tell each other: the time given; else the dateline's date, its
 * year from the URL or left open; else a date in the URL; else none.
 */
public record PublicationDay(Published published, Optional<Dateline> dateline) {
    /** An article is published so many days after it was filed, or before, where the source counts days of another zone. */
    private static final int DAYS_BEFORE = 3;

    private static final int DAYS_AFTER = 1;

    private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** What an article, and the dateline found in one of its fields, say together. */
    public static PublicationDay of(Article article, Field in, Optional<FoundDateline> found) {
        UrlDate url = article.url().map(UrlDate::of).orElse(UrlDate.NONE);
        Optional<LocalDate> given = article.published().map(IsoTime::day);
        Optional<LocalDate> near = given.or(url::day);
        OptionalInt year = url.year();
        Optional<Dateline> dateline = found.map(head -> head.dateline(in, near, year));
        return new PublicationDay(published(article, dateline, url), dateline);
    }

    /**
     * The day that the article was written, from which it speaks of today and yesterday: its dateline's, where that is near its
     * publication ({@code PARIS, March 2 -} in a paper of March 3), else that.
     */
    public Optional<LocalDate> written() {
        return filed().or(published::day);
    }

    /** Whether the dateline tells another day than the publication. */
    public boolean filedOnAnotherDay() {
        return filed().isPresent() && !filed().equals(published.day());
    }

    private Optional<LocalDate> filed() {
        return dateline.flatMap(Dateline::date)
                .filter(date -> WHOLE_DAY.matcher(date).matches())
                .map(LocalDate::parse)
                .filter(filed -> published
                        .day()
                        .filter(day ->
                                !filed.isBefore(day.minusDays(DAYS_BEFORE)) && !filed.isAfter(day.plusDays(DAYS_AFTER)))
                        .isPresent());
    }

    private static Published published(Article article, Optional<Dateline> dateline, UrlDate url) {
        Optional<String> given = article.published().map(IsoTime::text);
        if (given.isPresent()) {
            return new Published(given, Published.From.GIVEN);
        }
        Optional<String> filed = dateline.flatMap(Dateline::date);
        if (filed.isPresent()) {
            return new Published(filed, Published.From.DATELINE);
        }
        return url.day()
                .map(day -> new Published(Optional.of(day.toString()), Published.From.URL))
                .orElseGet(Published::unknown);
    }
}
