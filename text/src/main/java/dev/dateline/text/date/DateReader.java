package dev.dateline.text.date;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Published;
import dev.dateline.wire.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the temporal expressions of an article. Built once and shared by all threads. */
public final class DateReader {
    /** The files that decide about dates. */
    public static final List<RuleFile> RULES = List.of(Vocabulary.FILE, DateGrammar.FILE);

    private final DateGrammar grammar = new DateGrammar();

    /** The dates of an article's fields, in reading order, reckoned from its publication. */
    public List<Timex> read(List<FieldText> fields, Published published) {
        return new Reading(grammar, published).read(fields);
    }

    /** How many branches of the grammar reading these fields tries: the work, whatever the machine. */
    long steps(List<FieldText> fields) {
        Reading reading = new Reading(grammar, Published.unknown());
        reading.read(fields);
        return reading.steps;
    }

    /** The reading of one article. */
    private static final class Reading {
        private final DateGrammar grammar;
        private final Published published;
        private final Document document;
        private final Resolver resolver;
        private final List<Timex> dates = new ArrayList<>();
        private long steps;
        private int ranges;
        /** The tokens of the last date of this field. */
        private int lastFirst;

        private int lastEnd;

        private Reading(DateGrammar grammar, Published published) {
            this.grammar = grammar;
            this.published = published;
            String name = published.from() == Published.From.DATELINE ? "dateline" : "published";
            document = new Document(published.day(), name);
            resolver = new Resolver(document);
        }

        private List<Timex> read(List<FieldText> fields) {
            for (FieldText field : fields) {
                document.nextField();
                read(field);
            }
            return dates;
        }

        private void read(FieldText field) {
            Tokens tokens = field.tokens();
            Lexeme[] lexemes = new Lexeme[tokens.forms()];
            for (int form = 0; form < lexemes.length; form++) {
                lexemes[form] = grammar.lexeme(tokens.lowerOfForm(form));
            }
            SentenceDates finder = new SentenceDates(grammar, tokens, lexemes);
            lastEnd = -2;
            Governor governor = new Governor(tokens, lexemes);
            Sentences sentences = field.sentences();
            for (int i = 0; i < sentences.size(); i++) {
                Atoms atoms = finder.read(sentences.first(i), sentences.end(i));
                for (int atom = 0; atom < atoms.size(); atom++) {
                    Lexeme lexeme = atoms.lexeme(atom);
                    if (lexeme != null && lexeme.found() != null) {
                        Found found = lexeme.found();
                        int first = atoms.first(atom);
                        int end = atoms.end(atom);
                        resolver.resolve(found.expression(), governor.outlook(sentences.first(i), first))
                                .ifPresent(resolved -> add(field, first, end, found.rule(), resolved));
                    }
                }
            }
            steps += finder.steps();
        }

        private void add(FieldText field, int first, int end, String rule, Resolved resolved) {
            Tokens tokens = field.tokens();
            String id = "d" + (dates.size() + 1);
            Optional<Days> days = resolved.days();
            dates.add(new Timex(
                    id,
                    field.in(),
                    tokens.codePointStart(first),
                    tokens.codePointEnd(end - 1),
                    tokens.between(first, end - 1),
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
                    rule));
            document.named(resolved, id);
            if (lastEnd >= 0 && Ranges.joined(tokens, lastFirst, lastEnd, first)) {
                link(dates.size() - 2);
            }
            lastFirst = first;
            lastEnd = end;
        }

        /** Makes two dates the ends of one range, where both are on the calendar. */
        private void link(int index) {
            Timex start = dates.get(index);
            Timex end = dates.get(index + 1);
            if (start.from().isPresent()
                    && end.from().isPresent()
                    && start.range().isEmpty()) {
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
}
