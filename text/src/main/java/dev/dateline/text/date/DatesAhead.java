package dev.dateline.text.date;

import dev.dateline.text.date.Document.Anchor;
import dev.dateline.text.date.PlacedDates.Placed;
import dev.dateline.text.date.grammar.Expression;
import dev.dateline.text.date.grammar.Expression.At;
import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Modified;
import dev.dateline.text.date.grammar.Expression.Origin;
import dev.dateline.text.date.grammar.Expression.Shift;
import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Expression.Which;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Governor;
import dev.dateline.text.date.outlook.Outlook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The dates to come that an article has named, and what they tell of others that could be past or coming. For one article. */
final class DatesAhead {
    private final Document document;
    private final Optional<LocalDate> published;
    /** What said so, of weekdays, months and days of them. */
    private final Map<Expression, Outlook> coming = new HashMap<>();

    /** Whether a weekday has been named. */
    private boolean weekdays;

    DatesAhead(Document document) {
        this.document = document;
        published = document.published().map(Anchor::day);
    }

    /**
     * Where a date points, which is not joined to the one before it.
     *
     * @param before what the date before it in the sentence was resolved to
     * @param first the sentence's first word
     */
    Outlook outlook(
            PlacedDates sentence, int index, Optional<Resolved> before, Outlook outlook, Governor governor, int first) {
        Placed date = sentence.get(index);
        Optional<Expression> open = open(date).filter(known -> published.isPresent());
        if (open.isEmpty()) {
            return outlook;
        }
        boolean goesOn = index > 0 && goesOn(sentence.get(index - 1), date, before, governor);
        if (open.get() instanceof Weekday weekday) {
            return weekday(weekday, date, outlook, goesOn || nextWeek(sentence, index), governor, first);
        }
        if (outlook != Outlook.OPEN && outlook != Outlook.AHEAD) {
            return outlook;
        }
        return goesOn ? Outlook.COMING : coming.getOrDefault(open.get(), outlook);
    }

    /** @param goesOn whether what the sentence has named before is to come */
    private Outlook weekday(
            Weekday weekday, Placed date, Outlook outlook, boolean goesOn, Governor governor, int first) {
        DayOfWeek name = DayOfWeek.of(weekday.day());
        DayOfWeek today = published.orElseThrow().getDayOfWeek();
        boolean tomorrow = name == today.plus(1);
        boolean yesterday = name == today.minus(1);
        boolean again = !yesterday && (tomorrow || !outlook.past());
        Outlook told = again ? coming.getOrDefault(weekday, outlook) : outlook;
        // No report begins by what was six days ago: it was published as of another zone's day, or went on the next.
        // Who
        // begins a sentence by "On Monday, " tells a story, which may be older.
        boolean news = tomorrow
                && !governor.fronted(first, date.first())
                && !weekdays
                && document.opens()
                && (told == Outlook.TOLD && !governor.owns(date.end()) || told == Outlook.SAID);
        if (news || goesOn && !told.past()) {
            told = Outlook.COMING;
        }
        // Six days from now is seldom told by the name of yesterday: "had 20,000 by Tuesday".
        boolean hardly = yesterday && told.coming() && !governor.plainlyComing(first, date.first());
        return hardly ? Outlook.PAST : told;
    }

    /** Takes note of a date that the text names. */
    void named(Placed date, Outlook outlook, Resolved resolved) {
        weekdays |= open(date).filter(Weekday.class::isInstance).isPresent();
        if (outlook.coming() && toCome(resolved)) {
            open(date).ifPresent(expression -> coming.put(expression, outlook));
        }
    }

    /** The weekday, month or day that could be past or coming. */
    private static Optional<Expression> open(Placed date) {
        Expression named = named(date.expression());
        boolean open = named instanceof Weekday weekday && weekday.which() == Which.BARE
                || named instanceof Calendar calendar && calendar.year() == 0 && calendar.month() > 0;
        return open ? Optional.of(named instanceof Calendar calendar ? calendar.on(0) : named) : Optional.empty();
    }

    /** What is named, without a part or time of the day: {@code late Wednesday night}. */
    private static Expression named(Expression date) {
        if (date instanceof Modified modified) {
            return named(modified.of());
        }
        return date instanceof At at ? named(at.day()) : date;
    }

    private boolean toCome(Resolved resolved) {
        return resolved.days()
                .filter(days ->
                        published.filter(now -> days.from().isAfter(now)).isPresent())
                .isPresent();
    }

    /** Whether it goes on from a weekday to come: {@code plays Denver on Friday and Utah on Sunday}, {@code from March 30, with the third from August 6}. */
    private boolean goesOn(Placed last, Placed date, Optional<Resolved> before, Governor governor) {
        return open(last).map(Object::getClass).equals(open(date).map(Object::getClass))
                && before.filter(this::toCome).isPresent()
                && !governor.tells(last.end(), date.first());
    }

    /** Whether the sentence has spoken of next week: {@code visits Rome next week to meet him on Tuesday}. */
    private static boolean nextWeek(PlacedDates sentence, int index) {
        for (int i = 0; i < index; i++) {
            if (sentence.get(i).expression() instanceof Shift by
                    && by.amount() == 1
                    && by.unit() == Unit.WEEK
                    && by.origin() == Origin.PUBLISHED) {
                return true;
            }
        }
        return false;
    }
}
