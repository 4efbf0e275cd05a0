package dev.dateline.text.date.grammar;

import dev.dateline.text.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;

/** The vocabulary and the two levels of {@code rules.txt}: what words make together, then what phrases make. Immutable. */
public final class DateGrammar {
    /** What single words can be. */
    public static final RuleFile VOCABULARY = new RuleFile(DateGrammar.class, "vocabulary.txt");

    /** What they make together. */
    public static final RuleFile RULES = new RuleFile(DateGrammar.class, "rules.txt");

    private static final String PHRASES = "== phrases";

    private final Vocabulary vocabulary;
    private final Grammar words;
    private final Grammar phrases;

    /** Compiles the files; done once. */
    public DateGrammar() {
        Symbols symbols = new Symbols();
        RuleParser parser = new RuleParser(symbols);
        List<Rule> first = new ArrayList<>();
        List<Rule> second = new ArrayList<>();
        List<Rule> section = first;
        for (String line : RULES.lines()) {
            if (line.startsWith("==")) {
                section = line.equals(PHRASES) ? second : first;
            } else {
                section.add(parser.parse(line, section.size()));
            }
        }
        words = new Grammar(first, symbols);
        phrases = new Grammar(second, symbols);
        vocabulary = new Vocabulary(symbols);
    }

    /** What a lower-case word can be in a date, or null. */
    public Lexeme lexeme(String lower) {
        return vocabulary.lexeme(lower);
    }

    Grammar words() {
        return words;
    }

    Grammar phrases() {
        return phrases;
    }
}
