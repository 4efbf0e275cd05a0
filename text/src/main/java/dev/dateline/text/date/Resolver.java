package dev.dateline.text.date;

import dev.dateline.text.date.Document.Anchor;
import dev.dateline.text.date.grammar.Expression;
import dev.dateline.text.date.grammar.Expression.At;
import dev.dateline.text.date.grammar.Expression.AwayFrom;
import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Clock;
import dev.dateline.text.date.grammar.Expression.Compared;
import dev.dateline.text.date.grammar.Expression.DayPart;
import dev.dateline.text.date.grammar.Expression.Feast;
import dev.dateline.text.date.grammar.Expression.Fixed;
import dev.dateline.text.date.grammar.Expression.In;
import dev.dateline.text.date.grammar.Expression.Length;
import dev.dateline.text.date.grammar.Expression.Modified;
import dev.dateline.text.date.grammar.Expression.NamedMonth;
import dev.dateline.text.date.grammar.Expression.Origin;
import dev.dateline.text.date.grammar.Expression.Part;
import dev.dateline.text.date.grammar.Expression.QuarterEnded;
import dev.dateline.text.date.grammar.Expression.Reported;
import dev.dateline.text.date.grammar.Expression.Season;
import dev.dateline.text.date.grammar.Expression.Shift;
import dev.dateline.text.date.grammar.Expression.Slashed;
import dev.dateline.text.date.grammar.Expression.Toward;
import dev.dateline.text.date.grammar.Expression.WeekOf;
import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Expression.Weekend;
import dev.dateline.text.date.grammar.Kind;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Outlook;
import dev.dateline.wire.Timex;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reckons out what expressions mean in one document. Without a day to reckon from, values stay underspecified. */
final class Resolver {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The start of a year is over for good after so many months. */
    private static final int MONTHS_OF_START = 6;

    private static final int MOST_DAYS = 31;

    private final Document document;
    private final NamedDates names;
    private final ReportedPeriods periods;

    Resolver(Document document, FigureOrder order) {
        this.document = document;
        names = new NamedDates(document, order);
        periods = new ReportedPeriods(document);
    }

    /**
     * What an expression means here; empty where it means nothing on a calendar.
     *
     * @param outlook where the words around point, if it could be past or coming
     */
    Optional<Resolved> resolve(Expression expression, Outlook outlook) {
        if (expression instanceof Calendar calendar) {
            return Optional.of(names.calendar(calendar, outlook));
        }
        if (expression instanceof Weekday weekday) {
            return Optional.of(names.weekday(weekday, outlook));
        }
        if (expression instanceof Feast feast) {
            return Optional.of(names.feast(feast, outlook));
        }
        if (expression instanceof NamedMonth month) {
            return Optional.of(names.month(month));
        }
        if (expression instanceof Shift shift) {
            return Optional.of(shift(shift, outlook));
        }
        if (expression instanceof Part part) {
            return Optional.of(periods.part(part, outlook));
        }
        if (expression instanceof Season season) {
            return Optional.of(names.season(season, outlook));
        }
        if (expression instanceof Weekend) {
            return Optional.of(document.fromPublished(day -> Weeks.weekend(day, outlook), "XXXX-WXX-WE"));
        }
        if (expression instanceof Compared compared) {
            return Optional.of(periods.compared(compared.year()));
        }
        if (expression instanceof Reported reported) {
            return periods.reported(reported, outlook);
        }
        if (expression instanceof Fixed fixed) {
            return Optional.of(Resolved.of(fixed.type(), fixed.value(), Resolved.NO_ANCHOR));
        }
        if (expression instanceof Length length) {
            return Optional.of(length(length));
        }
        return composed(expression, outlook);
    }

    private Optional<Resolved> composed(Expression expression, Outlook outlook) {
        if (expression instanceof Slashed slashed) {
            return names.slashed(slashed);
        }
        if (expression instanceof Clock clock) {
            Resolved day = document.latestDay(outlook)
                    .map(anchor -> Resolved.date(anchor.day().toString(), anchor.name()))
                    .orElseGet(() -> Resolved.date(Reckoning.unspecified(Unit.DAY), Resolved.NO_ANCHOR));
            return Optional.of(time(clock.value(), clock.zone(), day));
        }
        if (expression instanceof DayPart part) {
            Resolved day = shift(new Shift(part.shift(), Unit.DAY, part.origin(), false), outlook);
            return Optional.of(time("T" + part.code(), Optional.empty(), day));
        }
        if (expression instanceof At at) {
            return resolve(at.day(), outlook).map(day -> time(at.time(), at.zone(), day));
        }
        if (expression instanceof In in) {
            return resolve(in.year(), outlook).map(year -> inYear(year, in.of(), outlook));
        }
        if (expression instanceof WeekOf week) {
            return resolve(week.day(), outlook)
                    .map(day -> day.days().isEmpty()
                            ? day
                            : Resolved.date(Weeks.weekOf(day.days().get().from(), week.unit()), day.anchor()));
        }
        if (expression instanceof QuarterEnded quarter) {
            return resolve(quarter.day(), Outlook.PAST).flatMap(periods::ended);
        }
        if (expression instanceof AwayFrom away) {
            boolean ago = away.by().amount() < 0;
            // "20 years ago Wednesday" is as good as told on Tuesday.
            Outlook other = ago && away.from() instanceof Weekday ? Outlook.OPEN : ago ? Outlook.TOLD : Outlook.COMING;
            return resolve(away.from(), away.by().origin() == Origin.LAST ? outlook : other)
                    .map(from -> away(away, from));
        }
        if (expression instanceof Modified modified) {
            return resolve(begunLongAgo(modified, outlook), outlook).map(of -> of.with(modified.mod()));
        }
        return Optional.empty();
    }

    /** Late in the year, what is planned for its start is planned for the next one's. */
    private Expression begunLongAgo(Modified modified, Outlook outlook) {
        boolean late = document.published()
                .filter(now -> now.day().getMonthValue() > MONTHS_OF_START)
                .isPresent();
        boolean next = late
                && outlook.coming()
                && modified.mod() == Timex.Mod.START
                && modified.of().equals(new Shift(0, Unit.YEAR, Origin.STORY, false));
        return next ? new Shift(1, Unit.YEAR, Origin.PUBLISHED, false) : modified.of();
    }

    private Resolved shift(Shift shift, Outlook outlook) {
        if (shift.unit().clock()) {
            return Resolved.of(
                    Timex.Type.DURATION, shift.unit().period(Math.abs(shift.amount()), false), Resolved.NO_ANCHOR);
        }
        boolean lately = shift.unit() == Unit.WEEKEND && shift.amount() == 0 && shift.origin() == Origin.PUBLISHED;
        if (lately) {
            return document.fromPublished(day -> Weeks.thisWeekend(day, outlook), Reckoning.unspecified(shift.unit()));
        }
        if (shift.unit() == Unit.WEEK && shift.origin() == Origin.PUBLISHED && !shift.ago()) {
            return document.fromPublished(
                    day -> Weeks.week(day, shift.amount(), outlook), Reckoning.unspecified(shift.unit()));
        }
        Optional<Anchor> anchor =
                switch (shift.origin()) {
                    case PUBLISHED -> document.published();
                    case COMING -> document.published().map(now -> beforeNewYear(now, shift.unit()));
                    case LATEST -> document.thatDay();
                    case STORY ->
                        Optional.of(shift)
                                .filter(by -> by.amount() == 0)
                                .flatMap(by -> document.told(by.unit(), outlook))
                                .or(document::story)
                                .or(document::published);
                    case LAST -> {
                        // "Ten years later" than nothing that has a date is hardly ten years from now, nor what was
                        // "the next day" tomorrow.
                        boolean adrift = shift.amount() > 0
                                && !outlook.coming()
                                && (shift.unit() != Unit.DAY || shift.amount() > 1 || outlook.past());
                        yield document.last(shift.unit(), shift.amount())
                                .or(adrift ? Optional::empty : document::published);
                    }
                };
        return anchor.map(from -> shifted(from, shift, outlook))
                .orElseGet(() -> Resolved.date(Reckoning.unspecified(shift.unit()), Resolved.NO_ANCHOR));
    }

    /** In January the new year still counts as to come. */
    private static Anchor beforeNewYear(Anchor now, Unit unit) {
        boolean begun = unit == Unit.YEAR && now.day().getMonth() == Month.JANUARY;
        return begun ? new Anchor(now.day().minusMonths(1), now.name(), now.value()) : now;
    }

    private Resolved shifted(Anchor from, Shift shift, Outlook outlook) {
        LocalDate day = Reckoning.plus(from.day(), shift.amount(), shift.unit());
        if (shift.ago() && day.getYear() < 1) {
            return Resolved.date("PAST_REF", Resolved.NO_ANCHOR);
        }
        // "Three years later it has come back", said of no date that the text has: now.
        boolean later = shift.origin() == Origin.LAST
                && shift.unit() == Unit.YEAR
                && shift.amount() > (outlook.past() ? 0 : 1)
                && !outlook.coming();
        boolean beyond = document.published()
                .filter(known -> from.day().isBefore(known.day())
                        && Reckoning.unit(day, shift.unit()).compareTo(Reckoning.unit(known.day(), shift.unit())) > 0)
                .isPresent();
        if (beyond && shift.origin() == Origin.LAST && shift.amount() > 0 && !later && outlook.past()) {
            // "They were released two days later": than a day that the text does not name.
            return Resolved.date(Reckoning.unspecified(shift.unit()), Resolved.NO_ANCHOR);
        }
        Optional<Anchor> now = document.published()
                .filter(known -> later
                        && !from.day().isAfter(known.day())
                        && day.getYear() > known.day().getYear());
        return now.map(known -> Resolved.date(Reckoning.unit(known.day(), shift.unit()), known.name()))
                .orElseGet(() -> Resolved.date(Reckoning.unit(day, shift.unit()), from.name()));
    }

    private static Resolved away(AwayFrom away, Resolved from) {
        Shift by = away.by();
        Unit precision = away.from().kinds().contains(Kind.MONTHX)
                ? Unit.MONTH
                : away.from().kinds().contains(Kind.WEEKX) ? Unit.WEEK : Unit.DAY;
        return from.days()
                .map(days -> Reckoning.unit(Reckoning.plus(days.middle(), by.amount(), by.unit()), precision))
                .map(value -> Resolved.date(value, from.anchor()))
                .orElse(from);
    }

    /** A length that ends or begins with the publication covers the days up to it, or those after it. */
    private Resolved length(Length length) {
        boolean known = length.amount() >= 0;
        String value = known
                ? length.unit().period(length.amount(), length.half())
                : length.unit().period();
        boolean anchored =
                known && length.toward() != Toward.NONE && !length.unit().clock() && length.amount() > 0;
        if (!anchored || document.published().isEmpty()) {
            return Resolved.of(Timex.Type.DURATION, value, Resolved.NO_ANCHOR);
        }
        Anchor published = document.published().get();
        LocalDate day = published.day();
        boolean past = length.toward() == Toward.PAST;
        LocalDate from = past ? Reckoning.plus(day, -length.amount(), length.unit()) : day.plusDays(1);
        LocalDate to = past ? day : Reckoning.plus(from, length.amount(), length.unit());
        return Resolved.of(Timex.Type.DURATION, value, published.name())
                .with(new Days(from, to, from + "/" + to.minusDays(1)));
    }

    private static Resolved time(String time, Optional<String> zone, Resolved day) {
        boolean whole = day.value().length() == "2017-11-13".length();
        Resolved at = whole ? Resolved.of(Timex.Type.TIME, day.value() + time, day.anchor()) : day;
        // "Early on Monday at 3:20" is no early 3:20.
        boolean part = time.indexOf(':') < 0;
        return day.mod().filter(mod -> part || !whole).map(at::with).orElse(at).in(zone.map(ZoneId::of));
    }

    /** The month itself where it has no such day. */
    private static Resolved inMonth(Resolved month, int day) {
        if (month.days().isEmpty()) {
            String number = day < 10 ? "0" + day : Integer.toString(day);
            return day <= MOST_DAYS ? Resolved.date("XXXX-XX-" + number, Resolved.NO_ANCHOR) : month;
        }
        Days days = month.days().get();
        LocalDate named = days.from().plusDays(day - 1L);
        return named.isBefore(days.to()) ? Resolved.date(named.toString(), month.anchor()) : month;
    }

    private Resolved inYear(Resolved year, Expression of, Outlook outlook) {
        if (year.value().startsWith("BC")) {
            // ISO 8601's calendar does not go back to the months that Rome had.
            return year;
        }
        if (of instanceof Modified modified) {
            return inYear(year, modified.of(), outlook).with(modified.mod());
        }
        if (of instanceof Calendar calendar && calendar.month() == 0) {
            return inMonth(year, calendar.day());
        }
        int number = YEAR.matcher(year.value()).matches() ? Integer.parseInt(year.value()) : 0;
        if (number == 0) {
            return resolve(of, outlook).orElse(year);
        }
        Expression dated = of;
        if (of instanceof Calendar calendar) {
            Calendar existing = Calendar.existing(number, calendar.month(), calendar.day());
            dated = existing == null ? new Calendar(number, calendar.month(), 0) : existing;
        } else if (of instanceof Feast feast) {
            LocalDate day = Feasts.day(feast, number);
            dated = new Calendar(number, day.getMonthValue(), day.getDayOfMonth());
        } else if (of instanceof Part part) {
            dated = new Part(part.unit(), part.number(), number);
        } else if (of instanceof Season season) {
            dated = new Season(season.code(), number, 0, Origin.PUBLISHED);
        }
        Resolved resolved = resolve(dated, outlook).orElse(year);
        return new Resolved(
                resolved.type(), resolved.value(), year.mod(), year.anchor(), resolved.days(), resolved.zone());
    }
}
