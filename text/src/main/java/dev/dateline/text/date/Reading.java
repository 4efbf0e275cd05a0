package dev.dateline.text.date;

import dev.dateline.text.date.Expression.At;
import dev.dateline.text.date.Expression.Calendar;
import dev.dateline.text.date.Expression.Clock;
import dev.dateline.text.date.Expression.Fixed;
import dev.dateline.text.date.Expression.Part;
import dev.dateline.text.date.Expression.Weekday;
import dev.dateline.text.date.GoverningWords.Role;
import dev.dateline.text.dateline.PublicationDay;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Field;
import dev.dateline.wire.Published;
import dev.dateline.wire.Span;
import dev.dateline.wire.Timex;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading of one article. */
final class Reading {
    /** An expression where it stands: its tokens. */
    private record Placed(Found found, int first, int end) {}

    private record Start(Field in, int codePoint) {}

    /** So many words stand between a time of day and its day at most. */
    private static final int CLOSE = 5;

    /** No day is looked for beyond so many dates or words, however long the sentence. */
    private static final int FAR = 50;

    /** A text with so many words of matches, or of votes, tells of them. */
    private static final int MATCH_WORDS = 2;

    private static final int VOTE_WORDS = 3;

    /** A title has fewer words than this. */
    private static final int TITLE = 40;

    private final DateGrammar grammar;
    private final Published published;
    private final Document document;
    private final Resolver resolver;
    private final List<Timex> dates = new ArrayList<>();
    /** Where people's names begin, and where they end. */
    private final Map<Start, Integer> namesakes = new HashMap<>();

    private long steps;
    private int ranges;

    Reading(DateGrammar grammar, PublicationDay publication, FigureOrder order, List<Span> people) {
        this.grammar = grammar;
        people.forEach(person -> namesakes.put(new Start(person.in(), person.start()), person.end()));
        published = publication.published();
        boolean dateline = published.from() == Published.From.DATELINE || publication.filedOnAnotherDay();
        document = new Document(publication.written(), dateline ? "dateline" : "published");
        resolver = new Resolver(document, order);
    }

    List<Timex> read(List<FieldText> fields) {
        for (FieldText field : fields) {
            document.nextField();
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
        Governor governor = new Governor(grammar.governors(), tokens);
        Topic matches = new Topic(grammar.governors(), tokens, Role.MATCH, MATCH_WORDS);
        Topic business = new Topic(grammar.governors(), tokens, Role.RESULTS, 1);
        Topic votes = new Topic(grammar.governors(), tokens, Role.CAMPAIGN, tokens.size() < TITLE ? 1 : VOTE_WORDS);
        Titles titles = new Titles(tokens, lexemes);
        Sentences sentences = field.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            document.nextSentence();
            int first = sentences.first(i);
            int end = sentences.end(i);
            List<Placed> placed = placed(finder.read(first, end));
            placed.removeIf(date -> firstName(field, date)
                    || titles.has(date.found.expression(), date.first, date.end, first, end)
                    || half(date) && (matches.in(first, end) || matches.ofText() && !business.in(first, end)));
            if (!placed.isEmpty()) {
                resolve(field, placed, governor, votes, first, end);
            }
        }
        steps += finder.steps();
    }

    /** Whether it is the beginning of a person's longer name. */
    private boolean firstName(FieldText field, Placed date) {
        Tokens tokens = field.tokens();
        Integer end = namesakes.get(new Start(field.in(), tokens.codePointStart(date.first)));
        return end != null && end > tokens.codePointEnd(date.end - 1);
    }

    /** Whether a weekday goes on from one to come: {@code plays Denver on Friday and Utah on Sunday}. */
    private boolean comingToo(
            Tokens tokens, Placed last, Placed date, Optional<Resolved> before, Outlook outlook, Governor governor) {
        boolean ahead = weekday(last)
                && before.flatMap(Resolved::days)
                        .filter(days -> document.published()
                                .filter(now -> days.from().isAfter(now.day()))
                                .isPresent())
                        .isPresent();
        return ahead && !outlook.past() && !governor.tells(last.end, date.first);
    }

    private static boolean weekday(Placed date) {
        return date.found.expression() instanceof Weekday;
    }

    private static boolean half(Placed date) {
        return date.found.expression() instanceof Part part && part.unit() == Unit.HALF && part.year() == 0;
    }

    /** Whether, in a text about votes, the date would be an election's: November, where nothing is told of it. */
    private boolean election(Expression expression, Outlook outlook) {
        return expression instanceof Calendar calendar
                && calendar.month() == Month.NOVEMBER.getValue()
                && (outlook == Outlook.OPEN || outlook == Outlook.AHEAD || outlook == Outlook.COMING)
                && document.seldomRecalls();
    }

    private static List<Placed> placed(Atoms atoms) {
        List<Placed> placed = new ArrayList<>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            Lexeme lexeme = atoms.lexeme(atom);
            if (lexeme != null && lexeme.found() != null) {
                placed.add(new Placed(lexeme.found(), atoms.first(atom), atoms.end(atom)));
            }
        }
        return placed;
    }

    /** Resolves the dates of one sentence; those that are joined share what they leave out. */
    private void resolve(FieldText field, List<Placed> sentence, Governor governor, Topic votes, int first, int end) {
        Tokens tokens = field.tokens();
        Outlook outlook = Outlook.OPEN;
        Optional<Resolved> before = Optional.empty();
        boolean often = false;
        List<Expression> expressions = completed(tokens, sentence);
        for (int i = 0; i < sentence.size(); i++) {
            Placed date = sentence.get(i);
            Placed last = i > 0 ? sentence.get(i - 1) : date;
            boolean joined = Series.joined(tokens, last.end, date.first)
                    && !Series.dashed(tokens, last.end, last.found.expression(), date.found.expression());
            boolean range = joined && Series.range(tokens, last.first, last.end, weekday(last) && weekday(date));
            Expression expression = expressions.get(i);
            Placed governed = joined ? date : upTo(lastOfSeries(tokens, sentence, i), date);
            if (expression instanceof Clock clock) {
                often = afterSet(sentence, i) || often && joined;
                Optional<Placed> day = often ? Optional.empty() : dayOf(tokens, sentence, i);
                governed = day.filter(known -> !inBrackets(tokens, date, known)).orElse(date);
                expression = often ? onNoDay(clock) : on(day.flatMap(Reading::day), clock);
            }
            outlook = joined || i > 0 && inBrackets(tokens, last, date)
                    ? outlook
                    : governor.outlook(first, governed.first, governed.end, end);
            if (i > 0 && weekday(date) && comingToo(tokens, last, date, before, outlook, governor)) {
                outlook = Outlook.COMING;
            }
            boolean election = election(expression, outlook) && votes.ofText();
            Optional<Resolved> resolved = resolver.resolve(expression, election ? Outlook.VOTE : outlook);
            boolean follows = joined && before.isPresent() && resolved.isPresent();
            if (follows) {
                resolved = Optional.of(Series.notBefore(before.get(), expression, resolved.get(), range));
            }
            before = resolved;
            resolved.ifPresent(reckoned -> add(field, date, reckoned));
            if (follows && range) {
                document.ranged();
                link(dates.size() - 2);
            }
        }
    }

    /** The last of the dates that are joined from one on: what governs the first stands after it. */
    private static Placed lastOfSeries(Tokens tokens, List<Placed> sentence, int index) {
        int last = index;
        while (last + 1 < sentence.size()
                && Series.joined(tokens, sentence.get(last).end, sentence.get(last + 1).first)) {
            last++;
        }
        return sentence.get(last);
    }

    private static Placed upTo(Placed last, Placed first) {
        return new Placed(first.found, first.first, last.end);
    }

    /** What the dates of a sentence mean with what only the last of a list says: {@code in May, June and July 2016}. */
    private static List<Expression> completed(Tokens tokens, List<Placed> sentence) {
        List<Expression> expressions = new ArrayList<>();
        sentence.forEach(date -> expressions.add(date.found.expression()));
        for (int i = sentence.size() - 2; i >= 0; i--) {
            if (Series.joined(tokens, sentence.get(i).end, sentence.get(i + 1).first)) {
                Placed first = sentence.get(i);
                boolean said = !Character.isDigit(last(tokens.lower(first.end - 1)));
                boolean afternoon = !said && afternoon(tokens, sentence.get(i + 1));
                expressions.set(i, Series.completed(expressions.get(i), expressions.get(i + 1), afternoon));
            }
        }
        return expressions;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    private static boolean afternoon(Tokens tokens, Placed date) {
        for (int word = date.first; word < date.end; word++) {
            if (tokens.lower(word).equals("pm") || tokens.lower(word).startsWith("p.m")) {
                return true;
            }
        }
        return false;
    }

    /** The day that a bare time of day falls on: the one that the sentence names close after it, else before it, else after it. */
    private static Optional<Placed> dayOf(Tokens tokens, List<Placed> sentence, int index) {
        Optional<Placed> before = Optional.empty();
        for (int i = index - 1; i >= Math.max(0, index - FAR) && before.isEmpty(); i--) {
            before = Optional.of(sentence.get(i)).filter(date -> day(date).isPresent());
        }
        Optional<Placed> after = Optional.empty();
        for (int i = index + 1; i < Math.min(sentence.size(), index + FAR) && after.isEmpty(); i++) {
            after = Optional.of(sentence.get(i)).filter(date -> day(date).isPresent());
        }
        after = after.filter(date -> !goesOn(tokens, sentence.get(index), date));
        boolean close =
                after.filter(date -> close(tokens, sentence.get(index), date)).isPresent();
        boolean explains = index > 0
                && day(sentence.get(index - 1)).isPresent()
                && inBrackets(tokens, sentence.get(index - 1), sentence.get(index));
        return !explains && close || before.isEmpty() ? after : before;
    }

    private static boolean close(Tokens tokens, Placed clock, Placed day) {
        return day.first - clock.end <= CLOSE && !inBrackets(tokens, clock, day);
    }

    /** Whether the sentence tells of something else between a time of day and a day: {@code at 1432 GMT, after $732 on Tuesday}. */
    private static boolean goesOn(Tokens tokens, Placed clock, Placed day) {
        for (int i = clock.end; i < Math.min(day.first - 2, clock.end + FAR); i++) {
            if (tokens.lower(i).equals(",")) {
                return true;
            }
        }
        return day.first - clock.end > FAR;
    }

    /** Whether a date says in brackets what the one right before them is: {@code thursday morning (1500 gmt)}. */
    private static boolean inBrackets(Tokens tokens, Placed date, Placed inside) {
        return inside.first == date.end + 1 && tokens.lower(date.end).equals("(");
    }

    /** Whether a set stands close before a time of day, which falls on no one day then. */
    private static boolean afterSet(List<Placed> sentence, int index) {
        return index > 0
                && sentence.get(index - 1).found.expression() instanceof Fixed set
                && set.type() == Timex.Type.SET
                && sentence.get(index).first - sentence.get(index - 1).end <= CLOSE;
    }

    private static Expression on(Optional<Expression> day, Clock clock) {
        return day.<Expression>map(clock::on).orElse(clock);
    }

    private static Expression onNoDay(Clock clock) {
        return new Fixed(Timex.Type.TIME, Reckoning.unspecified(Unit.DAY) + clock.value(), List.of());
    }

    private static Optional<Expression> day(Placed date) {
        Expression expression = date.found.expression();
        if (expression instanceof At at) {
            return Optional.of(at.day());
        }
        return Optional.of(expression).filter(day -> day.kinds().contains(Kind.DAYX));
    }

    private void add(FieldText field, Placed date, Resolved resolved) {
        Tokens tokens = field.tokens();
        String id = "d" + (dates.size() + 1);
        Optional<Days> days = resolved.days();
        dates.add(new Timex(
                id,
                field.in(),
                tokens.codePointStart(date.first),
                tokens.codePointEnd(date.end - 1),
                tokens.between(date.first, date.end - 1),
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
                date.found.rule()));
        document.named(resolved, id);
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
