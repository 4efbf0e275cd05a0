package dev.dateline.text.date;

import dev.dateline.text.date.Document.Anchor;
import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Feast;
import dev.dateline.text.date.grammar.Expression.NamedMonth;
import dev.dateline.text.date.grammar.Expression.Origin;
import dev.dateline.text.date.grammar.Expression.Season;
import dev.dateline.text.date.grammar.Expression.Slashed;
import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Expression.Which;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Outlook;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Days, months, feasts and seasons that are called by their names: which year's is meant in one document. */
final class NamedDates {
    private static final int FEW_DAYS = 14;

    private final Document document;
    private final FigureOrder order;

    NamedDates(Document document, FigureOrder order) {
        this.document = document;
        this.order = order;
    }

    Resolved calendar(Calendar date, Outlook outlook) {
        if (date.year() > 0) {
            String month = date.month() > 0 ? "-" + two(date.month()) : "";
            String day = date.day() > 0 ? "-" + two(date.day()) : "";
            return Resolved.date(year(date.year()) + month + day, Resolved.NO_ANCHOR);
        }
        Optional<Anchor> story = (outlook == Outlook.SAID ? document.storyBefore() : document.story())
                .filter(then -> !seenFromNow(outlook));
        if (story.isPresent() && !(document.seldomRecalls() && justNow(date, outlook))) {
            Anchor then = story.get();
            String value = date.day() > 0
                    ? Reckoning.monthDayInStory(then, date.month(), date.day())
                    : Reckoning.monthInStory(then, date.month());
            return Resolved.date(value, then.name());
        }
        Optional<Resolved> thatYear = inYearNamed(date);
        if (thatYear.isPresent()) {
            return thatYear.get();
        }
        if (date.day() > 0) {
            return document.fromPublished(
                    day -> Reckoning.onWeekday(
                            Reckoning.monthDay(day, date.month(), date.day(), outlook), date.weekday()),
                    "XXXX-" + two(date.month()) + "-" + two(date.day()));
        }
        return document.fromPublished(
                day -> Reckoning.month(day, date.month(), outlook), Reckoning.unspecifiedMonth(date.month()));
    }

    /** A day whose name is said, in the year that was named last, if it had that name then. */
    private Optional<Resolved> inYearNamed(Calendar date) {
        return document.last(Unit.YEAR)
                .filter(then ->
                        date.weekday() > 0 && Calendar.existing(then.day().getYear(), date.month(), date.day()) != null)
                .map(then -> Resolved.date(
                        LocalDate.of(then.day().getYear(), date.month(), date.day())
                                .toString(),
                        then.name()))
                .filter(day -> LocalDate.parse(day.value()).getDayOfWeek().getValue() == date.weekday());
    }

    Resolved weekday(Weekday weekday, Outlook outlook) {
        boolean beside = weekday.which() == Which.PRECEDING || weekday.which() == Which.FOLLOWING;
        return reckonedFrom(beside ? Origin.LAST : Origin.PUBLISHED, Unit.DAY)
                .map(from -> Resolved.date(
                        Weeks.weekday(from.day(), weekday, outlook).toString(), from.name()))
                .orElseGet(() -> Resolved.date("XXXX-WXX-" + weekday.day(), Resolved.NO_ANCHOR));
    }

    Resolved month(NamedMonth month) {
        return reckonedFrom(month.origin(), month.shift() == 0 ? Unit.YEAR : Unit.MONTH)
                .map(from -> Resolved.date(Reckoning.month(from.day(), month.month(), month.shift()), from.name()))
                .orElseGet(() -> Resolved.date(Reckoning.unspecifiedMonth(month.month()), Resolved.NO_ANCHOR));
    }

    private Optional<Anchor> reckonedFrom(Origin origin, Unit unit) {
        return document.last(unit).filter(last -> origin == Origin.LAST).or(document::published);
    }

    private static boolean seenFromNow(Outlook outlook) {
        return outlook == Outlook.NEAREST || outlook == Outlook.VOTE || outlook == Outlook.SINCE;
    }

    /** Whether a day is so near the publication that it is news, though the text has just looked back to some year. */
    private boolean justNow(Calendar date, Outlook outlook) {
        return date.day() > 0
                && document.published()
                        .map(Anchor::day)
                        .filter(now -> Math.abs(now.toEpochDay()
                                        - LocalDate.parse(Reckoning.monthDay(now, date.month(), date.day(), outlook))
                                                .toEpochDay())
                                <= FEW_DAYS)
                        .isPresent();
    }

    Optional<Resolved> slashed(Slashed date) {
        return switch (order) {
            case MONTH_FIRST -> Optional.of(calendar(new Calendar(date.year(), date.one(), date.two()), Outlook.OPEN));
            case DAY_FIRST -> Optional.of(calendar(new Calendar(date.year(), date.two(), date.one()), Outlook.OPEN));
            case UNKNOWN -> Optional.empty();
        };
    }

    Resolved feast(Feast feast, Outlook outlook) {
        return document.story()
                .map(then ->
                        Resolved.date(Feasts.day(feast, then.day().getYear()).toString(), then.name()))
                .or(() -> document.coming().flatMap(then -> Reckoning.feastSoonAfter(then.day(), feast)
                        .map(day -> Resolved.date(day.toString(), then.name()))))
                .orElseGet(() -> document.fromPublished(
                        day -> Reckoning.feast(day, feast, outlook).toString(), Reckoning.unspecified(Unit.DAY)));
    }

    Resolved season(Season season, Outlook outlook) {
        if (season.year() > 0) {
            return Resolved.date(year(season.year()) + "-" + season.code(), Resolved.NO_ANCHOR);
        }
        return document.story()
                .filter(then -> season.origin() == Origin.STORY && !seenFromNow(outlook))
                .map(then -> Resolved.date(then.value().substring(0, 4) + "-" + season.code(), then.name()))
                .or(() -> reckonedFrom(season.origin(), Unit.YEAR)
                        .map(from -> Resolved.date(
                                Reckoning.season(
                                        from.day(),
                                        season.code(),
                                        season.shift(),
                                        season.origin() == Origin.STORY ? outlook : Outlook.OPEN),
                                from.name())))
                .orElseGet(() -> Resolved.date("XXXX-" + season.code(), Resolved.NO_ANCHOR));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
