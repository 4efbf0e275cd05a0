package dev.dateline.sink.archive;

import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as terms of the index: under its key, to tell how an entity is called, and under each of its words, to find it
 * by the beginning of any. The parts are divided by U+001F, which sorts before all letters.
 */
record NameTerm(String key, EntityType type, String name) {
    /** Longer ones are no names, and Lucene takes no term over 32 kB. */
    static final int MAX_LENGTH = 500;

    private static final char DIVIDER = '\u001f';
    private static final int MAX_WORDS = 8;
    private static final Pattern DIVIDERS = Pattern.compile(String.valueOf(DIVIDER));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORDS = Pattern.compile("[\\s-]+");

    /** Empty where an entity has no key or name that an index could hold. */
    static Optional<NameTerm> of(Entity entity) {
        NameTerm term = new NameTerm(entity.key(), entity.type(), entity.name());
        return term.fits(entity.key()) && term.fits(entity.name()) ? Optional.of(term) : Optional.empty();
    }

    private boolean fits(String part) {
        return !part.isEmpty() && part.length() <= MAX_LENGTH && part.indexOf(DIVIDER) < 0;
    }

    /** {@code k}, the key, then the rest. */
    String underKey() {
        return underKey(key) + type + DIVIDER + name;
    }

    static String underKey(String key) {
        return "k" + DIVIDER + key + DIVIDER;
    }

    /** {@code w}, the name folded from one of its words on, then the rest. */
    List<String> underWords() {
        List<String> terms = new ArrayList<>();
        String folded = folded(name);
        int start = 0;
        for (int words = 0; start < folded.length() && words < MAX_WORDS; words++) {
            terms.add(underWord(folded.substring(start)) + DIVIDER + type + DIVIDER + key + DIVIDER + name);
            int space = folded.indexOf(' ', start);
            start = space < 0 ? folded.length() : space + 1;
        }
        return terms;
    }

    /** What the terms of all names begin with that have a word which begins so. */
    static String underWord(String beginning) {
        return "w" + DIVIDER + beginning;
    }

    static String folded(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static NameTerm parse(String term) {
        String[] parts = DIVIDERS.split(term);
        return term.charAt(0) == 'k'
                ? new NameTerm(parts[1], EntityType.valueOf(parts[2]), parts[3])
                : new NameTerm(parts[3], EntityType.valueOf(parts[2]), parts[4]);
    }
}
