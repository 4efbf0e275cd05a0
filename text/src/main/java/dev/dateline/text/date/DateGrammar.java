package dev.dateline.text.date;

import dev.dateline.text.date.outlook.GoverningWords;
import dev.dateline.text.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;

/** The vocabulary and the two levels of {@code rules.txt}: what words make together, then what phrases make. Immutable. */
final class DateGrammar {
    static final RuleFile FILE = new RuleFile(DateGrammar.class, "rules.txt");

    private static final String PHRASES = "== phrases";

    private final Vocabulary vocabulary;
    private final GoverningWords governors = new GoverningWords();
    private final Grammar words;
    private final Grammar phrases;

    DateGrammar() {
        Symbols symbols = new Symbols();
        RuleParser parser = new RuleParser(symbols);
        List<Rule> first = new ArrayList<>();
        List<Rule> second = new ArrayList<>();
        List<Rule> section = first;
        for (String line : FILE.lines()) {
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
    Lexeme lexeme(String lower) {
        return vocabulary.lexeme(lower);
    }

    GoverningWords governors() {
        return governors;
    }

    Grammar words() {
        return words;
    }

    Grammar phrases() {
        return phrases;
    }
}
