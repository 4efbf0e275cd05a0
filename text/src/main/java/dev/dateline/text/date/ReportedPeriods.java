package dev.dateline.text.date;

import dev.dateline.text.date.Document.Anchor;
import dev.dateline.text.date.grammar.Expression.Part;
import dev.dateline.text.date.grammar.Expression.Reported;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.Outlook;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Quarters and halves of a year, and what reports compare with them. */
final class ReportedPeriods {
    private final Document document;

    ReportedPeriods(Document document) {
        this.document = document;
    }

    Resolved part(Part part, Outlook outlook) {
        String letter = part.unit() == Unit.QUARTER ? "Q" : "H";
        if (part.year() > 0) {
            return Resolved.date(year(part.year()) + "-" + letter + part.number(), Resolved.NO_ANCHOR);
        }
        return document.fromPublished(
                day -> Reckoning.part(day, part.unit(), part.number(), outlook), "XXXX-" + letter + part.number());
    }

    /**
     * The month of the year before, if a month's figures are told, or the quarter of that or of the one given, like the one that
     * the text speaks of; else that year. After a year that the sentence names it is the one before.
     */
    Resolved compared(int year) {
        Optional<Anchor> told = document.yearOfSentence().filter(known -> year == 0);
        if (told.isPresent()) {
            LocalDate then = told.get().day().minusYears(1);
            return Resolved.date(Reckoning.unit(then, Unit.YEAR), told.get().name());
        }
        Optional<Anchor> month = document.reportedMonth().filter(known -> year == 0);
        Unit unit = month.isPresent() ? Unit.MONTH : document.period().isPresent() ? Unit.QUARTER : Unit.YEAR;
        return month.or(document::period)
                .or(document::story)
                .or(document::published)
                .map(from -> {
                    LocalDate then =
                            year > 0 ? from.day().withYear(year) : from.day().minusYears(1);
                    return Resolved.date(Reckoning.unit(then, unit), from.name());
                })
                .orElseGet(
                        () -> Resolved.date(year > 0 ? year(year) : Reckoning.unspecified(unit), Resolved.NO_ANCHOR));
    }

    /** The quarter that a report tells of, or that plans were named for; empty where it should have been named and wasn't. */
    Optional<Resolved> reported(Reported reported, Outlook outlook) {
        Optional<Anchor> planned = document.period().filter(period -> outlook.coming());
        if (planned.isPresent()) {
            return planned.map(period -> Resolved.date(Reckoning.unit(period.day(), Unit.QUARTER), period.name()));
        }
        if (reported.onlyNamed() && document.period().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(document.reported()
                .map(period -> Resolved.date(Reckoning.unit(period.day(), Unit.QUARTER), period.name()))
                .orElseGet(() -> document.fromPublished(
                        day -> Reckoning.unit(Reckoning.plus(day, -1, Unit.QUARTER), Unit.QUARTER),
                        Reckoning.unspecified(Unit.QUARTER))));
    }

    /** The quarter that ended on a day or in a month: the last one named, which a company may number its own way, but not of another year. */
    Optional<Resolved> ended(Resolved day) {
        return day.days()
                .filter(days -> document.reported()
                        .filter(period -> period.day().getYear() == days.from().getYear())
                        .isEmpty())
                .map(days -> Resolved.date(Reckoning.unit(days.from(), Unit.QUARTER), day.anchor()))
                .or(() -> reported(new Reported(false), Outlook.PAST));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
