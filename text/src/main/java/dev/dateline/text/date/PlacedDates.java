package dev.dateline.text.date;

import dev.dateline.text.date.grammar.Atoms;
import dev.dateline.text.date.grammar.Expression;
import dev.dateline.text.date.grammar.Expression.At;
import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Feast;
import dev.dateline.text.date.grammar.Expression.Fixed;
import dev.dateline.text.date.grammar.Expression.In;
import dev.dateline.text.date.grammar.Expression.Length;
import dev.dateline.text.date.grammar.Expression.Modified;
import dev.dateline.text.date.grammar.Expression.Shift;
import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Found;
import dev.dateline.text.date.grammar.Kind;
import dev.dateline.text.date.grammar.Lexeme;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The dates of a sentence where they stand, and what they tell of each other. */
final class PlacedDates {
    /** An expression where it stands: its tokens. */
    record Placed(Found found, int first, int end) {
        Expression expression() {
            return found.expression();
        }

        boolean weekday() {
            return expression() instanceof Weekday;
        }

        /** The day that it names, or that its time is of. */
        Optional<Expression> day() {
            return expression() instanceof At at
                    ? Optional.of(at.day())
                    : Optional.of(expression()).filter(day -> day.kinds().contains(Kind.DAYX));
        }
    }

    /** So many words stand between a time of day and its day at most. */
    private static final int CLOSE = 5;

    /** No day is looked for beyond so many dates or words, however long the sentence. */
    private static final int FAR = 50;

    private static final Set<String> IN = Set.of("in", "on", "at", "around", "during");

    private final Tokens tokens;
    private final List<Placed> dates = new ArrayList<>();
    private final int begin;

    /**
     * @param atoms what the sentence was found to be made of
     * @param unwanted dates that are none
     */
    PlacedDates(Tokens tokens, Atoms atoms, Predicate<Placed> unwanted) {
        this.tokens = tokens;
        begin = atoms.size() > 0 ? atoms.first(0) : 0;
        for (int atom = 0; atom < atoms.size(); atom++) {
            Lexeme lexeme = atoms.lexeme(atom);
            if (lexeme != null && lexeme.found() != null) {
                dates.add(new Placed(lexeme.found(), atoms.first(atom), atoms.end(atom)));
            }
        }
        dates.removeIf(unwanted);
    }

    int size() {
        return dates.size();
    }

    Placed get(int index) {
        return dates.get(index);
    }

    /** Whether a date is joined to the one before it, in a list or a range. */
    boolean joined(int index) {
        if (index == 0 || !adjoining(index)) {
            return false;
        }
        Placed last = dates.get(index - 1);
        return !Series.dashed(
                tokens, last.end, last.expression(), dates.get(index).expression());
    }

    private boolean adjoining(int index) {
        Placed last = dates.get(index - 1);
        Placed date = dates.get(index);
        // A length makes no list or range with a date, "put off by a day until Friday", but "the year to March" is one.
        boolean alike = lasts(last.expression()) == lasts(date.expression())
                || tokens.lower(last.end).equals("to");
        return alike && Series.joined(tokens, last.end, date.first);
    }

    private static boolean lasts(Expression expression) {
        return expression instanceof Modified modified
                ? lasts(modified.of())
                : expression instanceof Length
                        || expression instanceof Fixed fixed && fixed.type() == Timex.Type.DURATION;
    }

    /** Whether a date and the one before it are the ends of a range. */
    boolean range(int index) {
        Placed last = dates.get(joined(index) ? index - 1 : index);
        return joined(index)
                && Series.range(
                        tokens,
                        last.first,
                        last.end,
                        last.weekday() && dates.get(index).weekday());
    }

    /** A date with those that are joined to it: what governs the first of them stands after the last. */
    Placed withThoseJoined(int index) {
        int last = index;
        while (last + 1 < dates.size() && adjoining(last + 1)) {
            last++;
        }
        Placed date = dates.get(index);
        return new Placed(date.found, date.first, dates.get(last).end);
    }

    /** What the dates mean with what only the last of a list says: {@code in May, June and July 2016}. */
    List<Expression> completed() {
        List<Expression> expressions = new ArrayList<>();
        dates.forEach(date -> expressions.add(date.expression()));
        for (int i = dates.size() - 2; i >= 0; i--) {
            if (adjoining(i + 1)) {
                boolean afternoon = bare(dates.get(i)) && afternoon(dates.get(i + 1));
                expressions.set(i, Series.completed(expressions.get(i), expressions.get(i + 1), afternoon));
            }
        }
        for (int i = 1; i < dates.size(); i++) {
            if (inYear(dates.get(i - 1), dates.get(i))) {
                expressions.set(i, new In(expressions.get(i - 1), expressions.get(i)));
            }
        }
        return expressions;
    }

    /** A date without a year in the year that its sentence begins with: {@code In 2012, the vote was on Jan. 3}. */
    Expression ofItsYear(int index, Expression date) {
        Placed first = dates.get(0);
        boolean begins = index > 0
                && first.first == begin + 1
                && tokens.lower(begin).equals("in")
                && first.expression() instanceof Calendar year
                && year.month() == 0;
        for (int i = 1; begins && i < index; i++) {
            begins = !(dates.get(i).expression() instanceof Calendar between && between.year() > 0);
        }
        return begins && yearless(date) ? new In(first.expression(), date) : date;
    }

    private static boolean yearless(Expression date) {
        return date instanceof Feast
                || date instanceof Calendar calendar && calendar.year() == 0 && calendar.month() > 0;
    }

    /** Whether a year and a day or month without one stand side by side: {@code last year in May}. */
    private boolean inYear(Placed year, Placed date) {
        return yearless(date.expression())
                && year.expression() instanceof Shift shift
                && shift.unit() == Unit.YEAR
                && date.first == year.end + 1
                && IN.contains(tokens.lower(year.end));
    }

    /** Whether a date ends in figures, as a time of day does that leaves open which half. */
    private boolean bare(Placed date) {
        String last = tokens.lower(date.end - 1);
        return Character.isDigit(last.charAt(last.length() - 1));
    }

    private boolean afternoon(Placed date) {
        for (int word = date.first; word < date.end; word++) {
            if (tokens.lower(word).equals("pm") || tokens.lower(word).startsWith("p.m")) {
                return true;
            }
        }
        return false;
    }

    /** The day that a bare time of day falls on: the one that the sentence names close after it, else before it, else after it. */
    Optional<Placed> dayOf(int index) {
        Optional<Placed> before = Optional.empty();
        for (int i = index - 1; i >= Math.max(0, index - FAR) && before.isEmpty(); i--) {
            before = Optional.of(dates.get(i)).filter(date -> date.day().isPresent());
        }
        Optional<Placed> after = Optional.empty();
        for (int i = index + 1; i < Math.min(dates.size(), index + FAR) && after.isEmpty(); i++) {
            after = Optional.of(dates.get(i)).filter(date -> date.day().isPresent());
        }
        after = after.filter(date -> !goesOn(dates.get(index), date));
        boolean close = after.filter(date -> close(dates.get(index), date)).isPresent();
        boolean explains = explains(index) && dates.get(index - 1).day().isPresent();
        return !explains && close || before.isEmpty() ? after : before;
    }

    private boolean close(Placed clock, Placed day) {
        return day.first - clock.end <= CLOSE && !inBrackets(clock, day);
    }

    /** Whether the sentence tells of something else between a time of day and a day: {@code at 1432 GMT, after $732 on Tuesday}. */
    private boolean goesOn(Placed clock, Placed day) {
        for (int i = clock.end; i < Math.min(day.first - 2, clock.end + FAR); i++) {
            if (tokens.lower(i).equals(",")) {
                return true;
            }
        }
        return day.first - clock.end > FAR;
    }

    /** Whether a date says in brackets what the one right before it is: {@code thursday morning (1500 gmt)}. */
    boolean explains(int index) {
        return index > 0 && inBrackets(dates.get(index - 1), dates.get(index));
    }

    boolean inBrackets(Placed date, Placed inside) {
        return inside.first == date.end + 1 && tokens.lower(date.end).equals("(");
    }

    /** Whether a date only says once more when the one before it was: {@code in April 2011, nearly two years later,}. */
    boolean saysAgain(int index) {
        Placed date = dates.get(index);
        int comma = index > 0 ? dates.get(index - 1).end : date.first;
        return comma < date.first
                && date.first - comma <= 2
                && tokens.lower(comma).equals(",")
                && !tokens.lower(date.first - 1).equals("and")
                && date.end < tokens.size()
                && tokens.punctuation(date.end);
    }

    /** Whether a set stands close before a time of day, which falls on no one day then. */
    boolean afterSet(int index) {
        return index > 0
                && dates.get(index - 1).expression() instanceof Fixed set
                && set.type() == Timex.Type.SET
                && dates.get(index).first - dates.get(index - 1).end <= CLOSE;
    }
}
