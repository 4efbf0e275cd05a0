package dev.dateline.text.entity;

import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name by its words, in small letters.
 *
 * @param first the first word, without full stop
 * @param last the surname without {@code al-}
 * @param generation {@code jr} and the like, or nothing
 * @param all the words without it
 * @param words how many there are
 * @param full whether it has a given name and a surname
 */
record PersonName(String first, String last, String generation, String all, int words, boolean full) {
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "da", "di", "del", "dos", "al", "el", "bin", "ibn", "le", "la", "ul");

    static PersonName of(Sighting name) {
        List<String> words = words(name);
        int end = words.size();
        while (end > 1 && GENERATIONS.contains(words.get(end - 1))) {
            end--;
        }
        String generation = end < words.size() ? words.get(end) : "";
        String first = end == 0 ? "" : words.get(0);
        String last = end == 0 ? "" : words.get(end - 1);
        if (last.startsWith("al-") || last.startsWith("el-")) {
            last = last.substring(3);
        }
        boolean full = end > 1 && !PARTICLES.contains(first);
        return new PersonName(first, last, generation, String.join(" ", words.subList(0, end)), end, full);
    }

    /** The words, those that hyphens join as one. */
    private static List<String> words(Sighting name) {
        Tokens tokens = name.field().tokens();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = name.first(); i < name.end(); i++) {
            if (i > name.first() && !tokens.joined(i) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            String lower = tokens.lower(i);
            word.append(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether the first word is one that surnames begin with too: {@code al}. */
    boolean particle() {
        return words == 2 && PARTICLES.contains(first);
    }

    /** What tells the person from others: the first name and the surname, and a generation that is named. */
    String firstAndLast() {
        return first + ' ' + surname();
    }

    /** The surname, and a generation that is named. */
    String surname() {
        return generation.isEmpty() ? last : last + ' ' + generation;
    }
}
