package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Outlook;
import dev.dateline.wire.Timex;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the reading of one article knows so far: its publication day, and the dates it has named. */
final class Document {
    /** A day to reckon from, and what the wire calls it. */
    record Anchor(LocalDate day, String name, String value) {}

    /** In years. */
    private static final int LONG_PAST = 2;

    /** A value of so many characters is a year. */
    private static final int YEAR = 4;

    /** A text that names nothing but so many years long past tells of them; news recalls one or two. */
    private static final int RECALLS = 3;

    /** A text that has looked back more often than this tells of the past even where a day of its story is near the publication's. */
    private static final int SELDOM = 5;

    /** A text that has named so many dates long past and none else tells history, whatever it says of "today" or "8:30" then. */
    private static final int SETTLED = 5;

    /** In years: nobody but historians goes on about what is so long ago. */
    private static final int HISTORY = 50;

    /** So many sentences are a text's beginning. */
    private static final int OPENING = 3;

    /** A text with fewer tokens is a headline or a note. */
    private static final int ARTICLE = 80;

    /** In days: news of today tells times of a day this far off at most. */
    private static final int NEAR = 31;

    private static final Pattern YEAR_OR_FINER = Pattern.compile("\\d{4}");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");

    /** What a report tells of beside the quarter: what is compared then is a year. */
    private static final Pattern MONTHS_REPORTED = Pattern.compile("P[69]M");

    private final Optional<Anchor> published;
    private Optional<Anchor> lastDay = Optional.empty();
    private Optional<Anchor> lastPastDay = Optional.empty();
    private Optional<Anchor> lastWeek = Optional.empty();
    private Optional<Anchor> lastMonth = Optional.empty();
    private Optional<Anchor> last = Optional.empty();
    /** The last year named, or a date in one. */
    private Optional<Anchor> lastYear = Optional.empty();

    private Optional<Anchor> period = Optional.empty();
    /** How often it has named a year long past, or a date in one. */
    private int recalled;

    /** Whether the last date named is of this sentence. */
    private boolean lastInSentence;

    private Optional<Anchor> monthOfSentence = Optional.empty();
    private boolean longerInSentence;

    /** Whether the sentences before told of years long past. */
    private boolean toldOfThePast;

    /** Whether the field is long enough for one. */
    private boolean article;

    /** How many sentences have begun, and in which of them it first named such a year. */
    private int sentences;

    private int recalledFirst;
    private int lastDaySentence;
    private int weekdaysOfHistory;
    private boolean recalledFinely;
    private boolean recent;
    private boolean news;

    Document(Optional<LocalDate> published, String name) {
        this.published = published.map(day -> new Anchor(day, name, day.toString()));
    }

    /** The publication day, if known. */
    Optional<Anchor> published() {
        return published;
    }

    /** A date reckoned from the publication day, or what is written where that is not known. */
    Resolved fromPublished(Function<LocalDate, String> value, String unanchored) {
        return published
                .map(anchor -> Resolved.date(value.apply(anchor.day()), anchor.name()))
                .orElseGet(() -> Resolved.date(unanchored, Resolved.NO_ANCHOR));
    }

    /**
     * The last date named, where the text tells of years long past: months and days without a year are of that time then,
     * not of the publication's. A text that named a year or two in earlier sentences, and no day or month of them, may have
     * just looked back. One that has spoken of a day as seen from its publication tells news; one without a publication day
     * could be either, so its dates stay open. A decade or a century is too wide to tell a story of.
     */
    Optional<Anchor> story() {
        return story(tellsOfThePast() || lastInSentence);
    }

    /** That, whatever the sentence itself has named: {@code The two, who wed in 2011, said in December}. */
    Optional<Anchor> storyBefore() {
        return story(toldOfThePast);
    }

    private boolean tellsOfThePast() {
        return !recent && (recalledFinely || recalled >= RECALLS);
    }

    private Optional<Anchor> story(boolean told) {
        if (news || published.isEmpty()) {
            return Optional.empty();
        }
        int now = published.get().day().getYear();
        return (history() ? lastYear : last)
                .filter(then -> YEAR_OR_FINER.matcher(then.value()).lookingAt())
                .filter(then -> now - then.day().getYear() >= LONG_PAST)
                .filter(then -> told || tellsOfOld() && now - then.day().getYear() >= HISTORY);
    }

    /** What "the year", "the month" and "the week" are in a sentence that has named them and does not tell of what is to come. */
    Optional<Anchor> told(Unit unit, Outlook outlook) {
        if (outlook.coming()) {
            return Optional.empty();
        }
        return switch (unit) {
            case YEAR -> yearTold();
            case MONTH -> reportedMonth();
            case WEEK -> lastInSentence ? last(unit, -1) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * The last date named where it is of the year before the publication's and "the year" is that one: the sentence has named
     * it, or it is January, when the papers sum the old year up.
     */
    private Optional<Anchor> yearTold() {
        return published.flatMap(
                now -> last.filter(then -> then.day().getYear() == now.day().getYear() - 1)
                        .filter(then -> now.day().getMonth() == Month.JANUARY
                                || lastInSentence && then.value().length() == YEAR));
    }

    /** Whether the first sentences of an article are being read, which tell the news. */
    boolean opens() {
        return article && sentences <= OPENING;
    }

    /** Whether it tells of long ago: it has said so more than once, or near its beginning. */
    private boolean tellsOfOld() {
        return recalled > 1 || recalledFirst <= OPENING;
    }

    /** Whether it has so far looked back so seldom, or to mere years, that a day near the publication is news. */
    boolean seldomRecalls() {
        return recalled <= SELDOM || !recalledFinely;
    }

    /**
     * A new field begins: what a title recalls is not yet the body's story.
     *
     * @param words its length in tokens
     */
    void nextField(int words) {
        article = words >= ARTICLE;
        last = Optional.empty();
        lastYear = Optional.empty();
        lastMonth = Optional.empty();
        lastWeek = Optional.empty();
        lastDay = Optional.empty();
        lastPastDay = Optional.empty();
        recalled = 0;
        recalledFirst = 0;
        recalledFinely = false;
    }

    /** A new sentence begins. */
    void nextSentence() {
        sentences++;
        lastInSentence = false;
        toldOfThePast = tellsOfThePast();
        longerInSentence = false;
        monthOfSentence = Optional.empty();
    }

    /** The last date named, where it is yet to come and precise enough that a feast or the like near it is meant. */
    Optional<Anchor> coming() {
        return lastMonth.filter(
                then -> published.filter(now -> then.day().isAfter(now.day())).isPresent());
    }

    /** The last quarter named that had begun: what is compared with a year ago. */
    Optional<Anchor> period() {
        return period;
    }

    /** The month whose figures this sentence tells: the latest that it named; empty where it speaks of a longer time. */
    Optional<Anchor> reportedMonth() {
        return monthOfSentence.filter(then -> !longerInSentence);
    }

    /** The date named last, if it is a year and of this sentence. */
    Optional<Anchor> yearOfSentence() {
        return last.filter(then -> lastInSentence && then.value().length() == YEAR);
    }

    /** The date named last was only set in: the sentence goes on where it was. */
    void setIn() {
        lastInSentence = false;
    }

    /** The two dates named last are the ends of a range. */
    void ranged() {
        longerInSentence = true;
    }

    /** That quarter, if it was over when the text was published. */
    Optional<Anchor> reported() {
        return period.filter(quarter -> published
                .filter(now -> !Reckoning.plus(quarter.day(), 1, Unit.QUARTER).isAfter(now.day()))
                .isPresent());
    }

    /** The last date named that such units can be counted back or on from: back from none that is yet to come. */
    Optional<Anchor> last(Unit unit, int amount) {
        return last(unit)
                .filter(then -> amount >= 0
                        || published
                                .filter(now -> then.day().isAfter(now.day()))
                                .isEmpty());
    }

    /** The last date named that is precise enough to count such units from. */
    Optional<Anchor> last(Unit unit) {
        return switch (unit) {
            case YEAR, DECADE, CENTURY -> last;
            case QUARTER -> period.or(() -> lastMonth);
            case MONTH, HALF -> lastMonth;
            case WEEK, WEEKEND, FORTNIGHT -> lastWeek;
            default -> lastDay;
        };
    }

    /**
     * The day that the text last named, if it is near the publication or both are to come, but one to come not where the past
     * is told; else the publication's.
     */
    Optional<Anchor> latestDay(Outlook outlook) {
        return (outlook.past() ? lastPastDay.or(() -> lastDay) : lastDay)
                .filter(day -> history()
                        || published
                                .filter(now -> near(now, day)
                                        || outlook.coming()
                                                && lastDayJustNamed()
                                                && day.day().isAfter(now.day()))
                                .isPresent())
                .or(() -> published);
    }

    /** The day that a sentence tells more of: {@code was shot on Tuesday, and later in the day he died}. */
    Optional<Anchor> thatDay() {
        return latestDay(Outlook.TOLD)
                .filter(day -> lastInSentence
                        || published
                                .filter(now -> day.day().isBefore(now.day().minusDays(1)))
                                .isEmpty())
                .or(() -> published);
    }

    /** In this sentence or the one before. */
    private boolean lastDayJustNamed() {
        return sentences - lastDaySentence <= 1;
    }

    private static boolean near(Anchor one, Anchor other) {
        return Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) <= NEAR;
    }

    private boolean history() {
        return !news && !recent && recalledFinely && recalled >= SETTLED;
    }

    /**
     * Takes note of a date that the text names.
     *
     * @param weekday whether it is one: history names one at most
     */
    void named(Resolved date, String id, boolean weekday) {
        if (date.type() == Timex.Type.DURATION
                && MONTHS_REPORTED.matcher(date.value()).matches()) {
            period = Optional.empty();
        }
        longerInSentence |= date.type() == Timex.Type.DURATION;
        if (date.days().isEmpty() || date.type() == Timex.Type.DURATION) {
            return;
        }
        Days days = date.days().get();
        Optional<Anchor> anchor = Optional.of(new Anchor(days.from(), id, date.value()));
        long length = days.to().toEpochDay() - days.from().toEpochDay();
        boolean seenFromPublication =
                published.isPresent() && date.anchor().equals(published.get().name());
        if (seenFromPublication && history()) {
            weekdaysOfHistory += weekday ? 1 : 0;
            if (weekdaysOfHistory <= 1) {
                return;
            }
        }
        boolean near =
                published.filter(now -> length == 1 && near(now, anchor.get())).isPresent();
        news |= near || length <= 366 && seenFromPublication && story().isEmpty();
        last = anchor;
        lastYear = YEAR_OR_FINER.matcher(date.value()).lookingAt() ? anchor : lastYear;
        lastInSentence = true;
        published.ifPresent(now -> {
            boolean longPast = now.day().getYear() - days.from().getYear() >= LONG_PAST;
            recalledFirst = longPast && recalled == 0 ? sentences : recalledFirst;
            recalled += longPast ? 1 : 0;
            recent |= !longPast;
            recalledFinely |= longPast && date.value().length() > YEAR;
        });
        boolean compared = !seenFromPublication && !date.anchor().equals(Resolved.NO_ANCHOR);
        boolean begun = published.filter(now -> days.from().isAfter(now.day())).isEmpty();
        boolean over = published.filter(now -> days.to().isAfter(now.day())).isEmpty();
        boolean later = period.filter(quarter -> quarter.day().isAfter(days.from()) || !over)
                .isEmpty();
        period = date.value().contains("-Q") && !compared && begun && later ? anchor : period;
        boolean reported = MONTH.matcher(date.value()).matches()
                && begun
                && published
                        .filter(now -> days.to().isAfter(now.day().minusYears(1)))
                        .isPresent()
                && monthOfSentence
                        .filter(month -> month.day().isAfter(days.from()))
                        .isEmpty();
        monthOfSentence = reported ? anchor : monthOfSentence;
        // "… from 54,075 the previous week": the next sentence compares with the week reported on, not with that one;
        // so do
        // months with a year earlier.
        boolean monthBefore = compared
                && MONTH.matcher(date.value()).matches()
                && lastMonth.filter(month -> month.day().isAfter(days.from())).isPresent();
        lastMonth = monthBefore ? lastMonth : length <= 31 ? anchor : Optional.empty();
        boolean beforeIt = compared
                && lastWeek.filter(week -> week.day().isAfter(days.from())).isPresent();
        lastWeek = length <= 7 && !beforeIt ? anchor : lastWeek;
        lastDaySentence = length == 1 ? sentences : lastDaySentence;
        lastDay = length == 1 ? anchor : lastDay;
        lastPastDay = length == 1 && begun ? anchor : lastPastDay;
    }
}
