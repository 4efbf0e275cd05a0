package dev.dateline.text.token;

import dev.dateline.text.rules.RuleFile;
import java.util.HashSet;
import java.util.Set;

/** Words whose full stop belongs to them, from {@code abbreviations.txt}. */
final class Abbreviations {
    static final RuleFile FILE = new RuleFile(Abbreviations.class, "abbreviations.txt");

    /** The longest word worth a look-up. */
    static final int LONGEST = 6;

    private static final Set<String> ALWAYS = read("always:");
    private static final Set<String> BEFORE_NUMBER = read("number:");

    private Abbreviations() {}

    private static Set<String> read(String when) {
        Set<String> words = new HashSet<>();
        for (String line : FILE.lines()) {
            if (line.startsWith(when)) {
                words.addAll(Set.of(line.substring(when.length()).strip().split(" +")));
            }
        }
        return Set.copyOf(words);
    }

    /** Whether a lower-case word without its full stop is always one. */
    static boolean has(String word) {
        return ALWAYS.contains(word);
    }

    /** Whether a lower-case word without its full stop is one; {@code next} is the first visible character after it. */
    static boolean has(String word, int next) {
        return ALWAYS.contains(word) || (next == ',' || next >= '0' && next <= '9') && BEFORE_NUMBER.contains(word);
    }
}
