package dev.dateline.text.date;

import dev.dateline.text.date.grammar.DateGrammar;
import dev.dateline.text.date.outlook.GoverningWords;
import dev.dateline.text.dateline.PublicationDay;
import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.wire.Published;
import dev.dateline.wire.Span;
import dev.dateline.wire.Timex;
import java.util.List;
import java.util.Optional;

/** Reads the temporal expressions of an article. Built once and shared by all threads. */
public final class DateReader {
    /** The files that decide about dates. */
    public static final List<RuleFile> RULES =
            List.of(DateGrammar.VOCABULARY, DateGrammar.RULES, GoverningWords.FILE, FigureOrder.FILE);

    private final DateGrammar grammar = new DateGrammar();
    private final GoverningWords governors = new GoverningWords();

    /** The dates of an article's fields, in reading order, reckoned from its publication. */
    public List<Timex> read(List<FieldText> fields, Published published) {
        return read(fields, new PublicationDay(published, Optional.empty()), FigureOrder.UNKNOWN, List.of());
    }

    /**
     * The dates of an article's fields, in reading order, reckoned from the day that it was written.
     *
     * @param day of its publication, and of its dateline
     * @param order of dates in figures; where it is unknown, those that could be two days are passed over
     * @param people named in the fields: {@code August Wilson} is no month
     */
    public List<Timex> read(List<FieldText> fields, PublicationDay day, FigureOrder order, List<Span> people) {
        return new Reading(grammar, governors, day, order, people).read(fields);
    }

    /** How many branches of the grammar reading these fields tries: the work, whatever the machine. */
    long steps(List<FieldText> fields) {
        Reading reading = new Reading(
                grammar,
                governors,
                new PublicationDay(Published.unknown(), Optional.empty()),
                FigureOrder.UNKNOWN,
                List.of());
        reading.read(fields);
        return reading.steps();
    }
}
