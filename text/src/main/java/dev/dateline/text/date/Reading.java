package dev.dateline.text.date;

import dev.dateline.text.date.PlacedDates.Placed;
import dev.dateline.text.date.grammar.DateGrammar;
import dev.dateline.text.date.grammar.Expression;
import dev.dateline.text.date.grammar.Expression.Calendar;
import dev.dateline.text.date.grammar.Expression.Clock;
import dev.dateline.text.date.grammar.Expression.Fixed;
import dev.dateline.text.date.grammar.Expression.Origin;
import dev.dateline.text.date.grammar.Expression.Part;
import dev.dateline.text.date.grammar.Expression.Shift;
import dev.dateline.text.date.grammar.Expression.Weekday;
import dev.dateline.text.date.grammar.Lexeme;
import dev.dateline.text.date.grammar.SentenceDates;
import dev.dateline.text.date.grammar.Unit;
import dev.dateline.text.date.outlook.GoverningWords;
import dev.dateline.text.date.outlook.GoverningWords.Role;
import dev.dateline.text.date.outlook.Governor;
import dev.dateline.text.date.outlook.Outlook;
import dev.dateline.text.date.outlook.Topic;
import dev.dateline.text.dateline.PublicationDay;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Field;
import dev.dateline.wire.Published;
import dev.dateline.wire.Span;
import dev.dateline.wire.Timex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading of one article. */
final class Reading {
    private record Start(Field in, int codePoint) {}

    private static final int LONG_AGO = 1500;

    /** A text with so many words of matches, or of votes, tells of them. */
    private static final int MATCH_WORDS = 2;

    private static final int VOTE_WORDS = 3;

    /** A title has fewer words than this. */
    private static final int TITLE = 40;

    private final DateGrammar grammar;
    private final GoverningWords governors;
    private final Published published;
    private final Document document;
    private final Resolver resolver;
    private final DatesAhead ahead;
    private final List<Timex> dates = new ArrayList<>();
    /** Where people's names begin, and where they end. */
    private final Map<Start, Integer> namesakes = new HashMap<>();

    private long steps;
    private int ranges;

    Reading(
            DateGrammar grammar,
            GoverningWords governors,
            PublicationDay publication,
            FigureOrder order,
            List<Span> people) {
        this.grammar = grammar;
        this.governors = governors;
        people.forEach(person -> namesakes.put(new Start(person.in(), person.start()), person.end()));
        published = publication.published();
        boolean dateline = published.from() == Published.From.DATELINE || publication.filedOnAnotherDay();
        document = new Document(publication.written(), dateline ? "dateline" : "published");
        resolver = new Resolver(document, order);
        ahead = new DatesAhead(document);
    }

    List<Timex> read(List<FieldText> fields) {
        for (FieldText field : fields) {
            document.nextField(field.tokens().size());
            read(field);
        }
        return dates;
    }

    long steps() {
        return steps;
    }

    private void read(FieldText field) {
        Tokens tokens = field.tokens();
        Lexeme[] lexemes = new Lexeme[tokens.forms()];
        for (int form = 0; form < lexemes.length; form++) {
            lexemes[form] = grammar.lexeme(tokens.lowerOfForm(form));
        }
        SentenceDates finder = new SentenceDates(grammar, tokens, lexemes);
        Governor governor = new Governor(governors, tokens);
        Topic matches = new Topic(governors, tokens, Role.MATCH, MATCH_WORDS);
        Topic business = new Topic(governors, tokens, Role.RESULTS, 1);
        Topic votes = new Topic(governors, tokens, Role.CAMPAIGN, tokens.size() < TITLE ? 1 : VOTE_WORDS);
        Titles titles = new Titles(tokens, lexemes);
        Sentences sentences = field.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            document.nextSentence();
            int first = sentences.first(i);
            int end = sentences.end(i);
            PlacedDates placed = new PlacedDates(
                    tokens,
                    finder.read(first, end),
                    date -> firstName(field, date)
                            || longAgo(date) && !governor.timed(date.first())
                            || titles.has(date.expression(), date.first(), date.end(), first, end)
                            || part(date, Unit.HALF)
                                    && (matches.in(first, end) || matches.ofText() && !business.in(first, end))
                            || part(date, Unit.QUARTER) && matches.ofText() && !business.ofText());
            if (placed.size() > 0) {
                resolve(field, placed, governor, votes, first, end);
            }
        }
        steps += finder.steps();
    }

    /** Whether it is the beginning of a person's longer name. */
    private boolean firstName(FieldText field, Placed date) {
        Tokens tokens = field.tokens();
        Integer end = namesakes.get(new Start(field.in(), tokens.codePointStart(date.first())));
        return end != null && end > tokens.codePointEnd(date.end() - 1);
    }

    /** Whether it could be some number as well as a year: news seldom names one so long ago. */
    private static boolean longAgo(Placed date) {
        return date.expression() instanceof Calendar calendar
                && calendar.month() == 0
                && calendar.day() == 0
                && calendar.year() < LONG_AGO;
    }

    /** Whether it is a half or quarter of no year that is named: matches have some too. */
    private static boolean part(Placed date, Unit unit) {
        return date.expression() instanceof Part part && part.unit() == unit && part.year() == 0;
    }

    /** Whether, in a text about votes, the date would be an election's: November, where nothing is told of it. */
    private boolean election(Expression expression, Outlook outlook) {
        return expression instanceof Calendar calendar
                && calendar.month() == ElectionDays.MONTH
                && (outlook == Outlook.OPEN || outlook == Outlook.AHEAD || outlook == Outlook.COMING)
                && document.seldomRecalls();
    }

    /** Resolves the dates of one sentence; those that are joined share what they leave out. */
    private void resolve(FieldText field, PlacedDates sentence, Governor governor, Topic votes, int first, int end) {
        Outlook outlook = Outlook.OPEN;
        Optional<Resolved> before = Optional.empty();
        boolean often = false;
        List<Expression> expressions = sentence.completed();
        for (int i = 0; i < sentence.size(); i++) {
            Placed date = sentence.get(i);
            boolean joined = sentence.joined(i);
            Expression expression = expressions.get(i);
            Placed governed = joined ? date : sentence.withThoseJoined(i);
            if (expression instanceof Clock clock) {
                often = sentence.afterSet(i) || often && joined;
                Optional<Placed> day = often ? Optional.empty() : sentence.dayOf(i);
                governed =
                        day.filter(known -> !sentence.inBrackets(date, known)).orElse(date);
                expression = often ? onNoDay(clock) : on(day.flatMap(Placed::day), clock);
            }
            if (expression instanceof Shift by
                    && by.origin() == Origin.LAST
                    && by.amount() > 0
                    && before.flatMap(Resolved::days).isPresent()
                    && sentence.saysAgain(i)) {
                expression = new Shift(0, by.unit(), Origin.LAST, false);
            }
            outlook = joined || sentence.explains(i)
                    ? outlook
                    : governor.outlook(first, governed.first(), governed.end(), end);
            if (!joined) {
                outlook = ahead.outlook(sentence, i, before, outlook, governor, first);
            }
            if (!outlook.coming() && outlook != Outlook.AHEAD) {
                expression = sentence.ofItsYear(i, expression);
            }
            boolean election = election(expression, outlook) && !governor.surveys(date.end(), end) && votes.ofText();
            Optional<Resolved> resolved = resolver.resolve(expression, election ? Outlook.VOTE : outlook);
            boolean follows = joined && before.isPresent() && resolved.isPresent();
            boolean range = follows && sentence.range(i);
            if (follows) {
                resolved = Optional.of(Series.notBefore(before.get(), expression, resolved.get(), range));
            }
            before = resolved;
            if (resolved.isPresent()) {
                ahead.named(date, outlook, resolved.get());
                add(field, date, resolved.get());
            }
            if (governor.setIn(first, date.first(), date.end()) || governor.since(date.first())) {
                document.setIn();
            }
            if (range) {
                document.ranged();
                link(dates.size() - 2);
            }
        }
    }

    private static Expression on(Optional<Expression> day, Clock clock) {
        return day.<Expression>map(clock::on).orElse(clock);
    }

    private static Expression onNoDay(Clock clock) {
        return new Fixed(Timex.Type.TIME, Reckoning.unspecified(Unit.DAY) + clock.value(), List.of());
    }

    private void add(FieldText field, Placed date, Resolved resolved) {
        Tokens tokens = field.tokens();
        String id = "d" + (dates.size() + 1);
        Optional<Days> days = resolved.days();
        dates.add(new Timex(
                id,
                field.in(),
                tokens.codePointStart(date.first()),
                tokens.codePointEnd(date.end() - 1),
                tokens.between(date.first(), date.end() - 1),
                resolved.type(),
                resolved.value(),
                resolved.mod(),
                Edtf.of(resolved),
                days.map(Days::from),
                days.map(Days::to),
                Instants.of(resolved),
                Optional.empty(),
                relation(days),
                resolved.anchor(),
                date.found().rule()));
        document.named(
                resolved, id, date.day().filter(Weekday.class::isInstance).isPresent());
    }

    /** Makes two dates the ends of one range, where both are on the calendar. */
    private void link(int index) {
        Timex start = dates.get(index);
        Timex end = dates.get(index + 1);
        if (start.from().isPresent() && end.from().isPresent() && start.range().isEmpty()) {
            String range = "r" + ++ranges;
            dates.set(index, in(range, start));
            dates.set(index + 1, in(range, end));
        }
    }

    private static Timex in(String range, Timex date) {
        return new Timex(
                date.id(),
                date.in(),
                date.start(),
                date.end(),
                date.text(),
                date.type(),
                date.value(),
                date.mod(),
                date.edtf(),
                date.from(),
                date.to(),
                date.instant(),
                Optional.of(range),
                date.relation(),
                date.anchor(),
                date.rule());
    }

    private Timex.Relation relation(Optional<Days> days) {
        if (days.isEmpty() || published.day().isEmpty()) {
            return Timex.Relation.NONE;
        }
        if (!days.get().to().isAfter(published.day().get())) {
            return Timex.Relation.PAST;
        }
        return days.get().from().isAfter(published.day().get()) ? Timex.Relation.FUTURE : Timex.Relation.PRESENT;
    }
}
