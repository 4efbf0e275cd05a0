package dev.dateline.text.date.grammar;

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
import dev.dateline.text.date.grammar.Expression.Nothing;
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
import dev.dateline.text.date.grammar.Expression.Which;
import dev.dateline.wire.Timex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The meanings that rules name. An argument in capitals is the value of the matched word of that kind or its family
 * ({@code -NUMBER} negated, {@code DAY#2} the second), {@code _} is absent, anything else is itself.
 *
 * <pre>
 * date YEAR MONTH DAY [MOD] | slashed YEAR ONE TWO | dotted DOTTED | feast month weekday nth [plus days] | easter plus-days | weekday DAY which |
 * month shift MONTH [last] | monthin MONTH shift-of-years | dayin DAY shift-of-months | shift AMOUNT UNIT origin [MOD] | ago … the same, said with ago
 * period Q|H NUMBER [YEAR] | periodin Q|H NUMBER shift-of-years | compared [YEAR] | reported [1: only if a quarter was named]
 * season CODE shift YEAR origin | decade DECADE [MOD] | century ORDINAL [MOD] | centurybc | ad | bc | duration AMOUNT UNIT [toward], X unknown, + half | decimal DECIMAL UNIT | sum AMOUNT UNIT …
 * clock TIME AMPM ZONE | clocktoday … on the day of publication | clockpast HOUR minutes | part CODE shift | partly PART ATX | at TIME DAY | clockat NUMBER | in YEAR PHRASE | agofrom AGOX | away AMOUNT UNIT | hence LENGTHX | hence AMOUNT UNIT | weekof DAY | ended the context | weekendof DAY | weekend | modify MOD | edge MOD UNIT
 * again NUMBER [YEAR] the same month, century or half of the day as the neighbour in a list or range has
 * every N UNIT | everyweekday | someweekday | everymonth MONTH [DAY] | everyseason | everypart | set VALUE | reference VALUE | pick PHRASE | named WEEKDAY DATE | nothing
 * </pre>
 */
final class Meaning {
    /** No date is farther off than so many units. */
    private static final int FARTHEST = 100_000;

    private static final int QUARTERS = 4;
    private static final int HALVES = 2;

    private final Match match;
    private final Arguments arguments;

    private Meaning(Match match) {
        this.match = match;
        arguments = Arguments.of(match);
    }

    /** What a match means: nothing when it names no day that exists, or one of two. */
    static Expression of(Match match) {
        Expression expression = new Meaning(match).expression();
        return expression == null ? new Nothing() : expression;
    }

    private Expression expression() {
        return switch (match.rule().meaning()) {
            case "nothing" -> new Nothing();
            case "again" -> again();
            case "date" ->
                modified(3, Calendar.existing(arguments.number(0), arguments.number(1), arguments.number(2)));
            case "slashed" -> slashed(arguments.number(0), arguments.number(1), arguments.number(2));
            case "dotted" -> dotted(arguments.text(0));
            case "feast" ->
                new Feast(arguments.number(0), arguments.number(1), arguments.number(2), arguments.number(3));
            case "easter" -> new Feast(Feast.EASTER, 0, 0, arguments.number(0));
            case "weekday" -> new Weekday(arguments.number(0), Which.valueOf(arguments.name(1)));
            case "month" ->
                new NamedMonth(
                        arguments.number(1),
                        arguments.number(0),
                        arguments.size() > 2 ? Origin.LAST : Origin.PUBLISHED);
            case "shift" -> shift(false);
            case "ago" -> shift(true);
            case "weekend" -> new Weekend();
            case "compared" -> new Compared(arguments.number(0));
            case "reported" -> new Reported(arguments.number(0) > 0);
            case "period" -> part(arguments.number(2));
            case "monthin" ->
                new In(
                        new Shift(arguments.number(1), Unit.YEAR, Origin.PUBLISHED, false),
                        new Calendar(0, arguments.number(0), 0));
            case "dayin" ->
                new In(
                        new Shift(arguments.number(1), Unit.MONTH, Origin.PUBLISHED, false),
                        new Calendar(0, 0, arguments.number(0)));
            case "periodin" ->
                In.existing(
                        new Shift(
                                arguments.number(2),
                                Unit.YEAR,
                                arguments.size() > 3 ? Origin.valueOf(arguments.name(3)) : Origin.PUBLISHED,
                                false),
                        part(0));
            case "season" -> season(arguments.number(2));
            case "decade" -> modified(1, fixed(Timex.Type.DATE, arguments.text(0), Kind.DECADEX));
            case "century" -> modified(1, Ages.century(arguments.number(0), false));
            case "centurybc" -> Ages.century(arguments.number(0), true);
            case "ad" -> Ages.year(arguments.number(0), false);
            case "bc" -> Ages.year(arguments.number(0), true);
            case "duration" -> length();
            case "sum" -> sum();
            case "decimal" ->
                fixed(Timex.Type.DURATION, Unit.of(arguments.text(1)).period(arguments.text(0)), Kind.LENGTHX);
            case "every" -> every(Unit.of(arguments.text(1)));
            case "everyweekday" ->
                fixed(
                        Timex.Type.SET,
                        "XXXX-WXX-" + arguments.text(0) + (arguments.text(1) == null ? "" : "T" + arguments.text(1)),
                        Kind.SETX);
            case "someweekday" -> fixed(Timex.Type.DATE, "XXXX-WXX-" + arguments.text(0));
            case "everymonth" ->
                fixed(
                        Timex.Type.SET,
                        "XXXX-" + two(arguments.number(0))
                                + (arguments.size() > 1 ? "-" + two(arguments.number(1)) : ""));
            case "everyseason" -> fixed(Timex.Type.SET, "XXXX-" + arguments.text(0));
            case "everypart" -> fixed(Timex.Type.SET, "XXXX-XX-XXT" + arguments.text(0));
            case "set" -> fixed(Timex.Type.SET, arguments.text(0));
            case "reference" -> fixed(Timex.Type.DATE, arguments.text(0));
            case "clock" -> clock();
            case "clocktoday" -> clockToday();
            case "clockpast" -> TimesOfDay.past(arguments.number(0), arguments.number(1));
            case "partly" -> TimesOfDay.partly(arguments.text(0), arguments.phrase(1));
            case "part" -> new DayPart(arguments.text(0), arguments.number(1), Origin.PUBLISHED);
            case "partafter" -> new DayPart(arguments.text(0), arguments.number(1), Origin.LAST);
            case "at" ->
                arguments.names().get(0).equals("PART")
                        ? new At("T" + arguments.text(0), Optional.empty(), arguments.phrase(1))
                        : TimesOfDay.at(arguments.phrase(0), arguments.phrase(1));
            case "clockat" -> TimesOfDay.at(clock(), match.phrase());
            case "in" -> new In(arguments.phrase(0), arguments.phrase(1));
            case "weekof" -> new WeekOf(Unit.WEEK, arguments.phrase(0));
            case "ended" -> new QuarterEnded(match.context());
            case "hence" -> hence(arguments.size() > 1 ? length() : arguments.phrase(0));
            case "away" ->
                new AwayFrom(
                        new Shift(arguments.number(0), Unit.of(arguments.text(1)), Origin.LAST, false), match.phrase());
            case "agofrom" -> awayFrom(arguments.phrase(0));
            case "weekendof" -> new WeekOf(Unit.WEEKEND, arguments.phrase(0));
            case "pick" -> arguments.phrase(0);
            case "named" -> named(arguments.phrase(0), arguments.phrase(1));
            case "modify" -> new Modified(Timex.Mod.valueOf(arguments.text(0)), match.phrase());
            case "edge" ->
                new Modified(
                        Timex.Mod.valueOf(arguments.text(0)),
                        new Shift(0, Unit.of(arguments.text(1)), Origin.STORY, false));
            default ->
                throw new IllegalStateException("no meaning " + match.rule().meaning());
        };
    }

    /** What a list or range goes on with, in the year that follows it if one does. */
    private Expression again() {
        Expression again = Again.again(match.context(), arguments.number(0), match.contextBefore());
        return arguments.size() > 1 ? In.existing(arguments.phrase(1), again) : again;
    }

    /** Where only one order names a day, it is that one; where both do, the source's country may tell. */
    private static Expression slashed(int year, int one, int two) {
        if (one > 12 || two > 12 || one == two) {
            return one > 12 ? Calendar.existing(year, two, one) : Calendar.existing(year, one, two);
        }
        return Calendar.existing(year, one, two) == null ? null : new Slashed(year, one, two);
    }

    /** {@code 13.11.2017}: with full stops the day comes first. */
    private static Expression dotted(String figures) {
        String[] parts = figures.split("\\.");
        return Calendar.existing(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    /** An expression with the modifier that an argument names, if the rule has that. */
    private Expression modified(int argument, Expression expression) {
        return arguments.size() > argument && expression != null
                ? new Modified(Timex.Mod.valueOf(arguments.text(argument)), expression)
                : expression;
    }

    private Expression shift(boolean ago) {
        if (Math.abs(arguments.number(0)) > FARTHEST) {
            return ago && Unit.of(arguments.text(1)) == Unit.YEAR ? fixed(Timex.Type.DATE, "PAST_REF") : null;
        }
        return modified(
                3, new Shift(arguments.number(0), Unit.of(arguments.text(1)), Origin.valueOf(arguments.name(2)), ago));
    }

    private Expression length() {
        String amount = arguments.text(0);
        Unit unit = Unit.of(arguments.text(1));
        Toward toward = arguments.size() > 2 ? Toward.valueOf(arguments.name(2)) : Toward.NONE;
        if (amount.equals("X")) {
            return new Length(-1, false, unit, toward);
        }
        boolean half = amount.endsWith("+") || amount.endsWith(".5");
        String whole = amount.replace("+", "").replace(".5", "");
        return whole.length() > 6 ? null : new Length(Integer.parseInt(whole), half, unit, toward);
    }

    /** {@code two years and three months}. */
    private Expression sum() {
        StringBuilder value = new StringBuilder("P");
        for (int i = 0; i < arguments.size(); i += 2) {
            if (arguments.number(i) > FARTHEST) {
                return null;
            }
            String part = Unit.of(arguments.text(i + 1))
                    .period(arguments.number(i), false)
                    .substring(1);
            value.append(value.indexOf("T") < 0 ? part : part.replace("T", ""));
        }
        return fixed(Timex.Type.DURATION, value.toString(), Kind.LENGTHX);
    }

    private Expression every(Unit unit) {
        return fixed(
                Timex.Type.SET,
                arguments.text(0).equals("X") ? unit.period() : unit.period(arguments.number(0), false));
    }

    private Expression awayFrom(Expression ago) {
        if (ago instanceof Modified modified) {
            return new Modified(modified.mod(), awayFrom(modified.of()));
        }
        return ago instanceof Shift by ? new AwayFrom(by, match.phrase()) : match.phrase();
    }

    /** A day so much later than another: {@code two weeks from Tuesday}. */
    private Expression hence(Expression length) {
        boolean whole = length instanceof Length by
                && by.amount() > 0
                && !by.half()
                && !by.unit().clock();
        return whole
                ? new AwayFrom(
                        new Shift(((Length) length).amount(), ((Length) length).unit(), Origin.PUBLISHED, false),
                        match.phrase())
                : new Nothing();
    }

    /** A day whose name is said: {@code Tuesday, May 3}. */
    private static Expression named(Expression name, Expression date) {
        return name instanceof Weekday weekday && date instanceof Calendar calendar ? calendar.on(weekday.day()) : date;
    }

    private Expression clockToday() {
        Clock clock = clock();
        return clock == null ? null : clock.on(new Shift(0, Unit.DAY, Origin.PUBLISHED, false));
    }

    private Clock clock() {
        return TimesOfDay.clock(arguments.text(0), arguments.text(1), arguments.text(2));
    }

    /** A quarter or half of a year: there is no fifth. */
    private Part part(int year) {
        Unit unit = arguments.text(0).equals("Q") ? Unit.QUARTER : Unit.HALF;
        int number = arguments.number(1);
        return number > (unit == Unit.QUARTER ? QUARTERS : HALVES) ? null : new Part(unit, number, year);
    }

    private Season season(int year) {
        return year > 0 && Calendar.existing(year, 0, 0) == null
                ? null
                : new Season(arguments.text(0), year, arguments.number(1), Origin.valueOf(arguments.name(3)));
    }

    private static Fixed fixed(Timex.Type type, String value, Kind... kinds) {
        return new Fixed(type, value, List.of(kinds));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
