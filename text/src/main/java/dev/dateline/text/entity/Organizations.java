package dev.dateline.text.entity;

import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The organisations an article names, to bring shorter forms home to: without {@code Inc}, the last words
 * alone, or a company's first. */
final class Organizations {
    private static final Set<String> SUFFIXES = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "plc",
            "llc",
            "llp",
            "ag",
            "sa",
            "nv",
            "se",
            "spa",
            "gmbh",
            "group",
            "holdings",
            "holding",
            "pty",
            "bhd",
            "asa",
            "oyj",
            "ab");
    private static final int LONGEST = 10;
    private static final String SEVERAL = "";

    /** By each ending of two words or more, and by the first word of a company: the key of the whole without suffixes. */
    private final Map<String, String> wholes = new HashMap<>();

    Organizations(List<Sighting> names) {
        for (Sighting name : names) {
            if (name.type() == EntityType.ORGANIZATION && name.length() <= LONGEST) {
                String key = NameKey.of(name.field().tokens(), name.first(), name.end());
                String whole = stem(key);
                if (!whole.equals(key) && whole.indexOf(' ') > 0) {
                    add(whole.substring(0, whole.indexOf(' ')), whole);
                }
                int from = whole.indexOf(' ') + 1;
                while (from > 0 && whole.indexOf(' ', from) >= 0) {
                    add(whole.substring(from), whole);
                    from = whole.indexOf(' ', from) + 1;
                }
            }
        }
    }

    private void add(String form, String whole) {
        wholes.merge(form, whole, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /** Whether the word alone is short for a company named in full. */
    boolean companies(String word) {
        return word.indexOf(' ') < 0 && !wholes.getOrDefault(word, SEVERAL).equals(SEVERAL);
    }

    /** The key of the organisation that a name's key is a form of; itself where there is none, or several. */
    String whole(String key) {
        String stem = stem(key);
        String whole = wholes.getOrDefault(stem, stem);
        return whole.equals(SEVERAL) ? stem : whole;
    }

    /** A name's key without {@code Inc} and the like. */
    static String stem(String key) {
        String stem = key;
        int cut = stem.lastIndexOf(' ');
        while (cut > 0 && SUFFIXES.contains(stem.substring(cut + 1))) {
            stem = stem.substring(0, cut);
            cut = stem.lastIndexOf(' ');
        }
        return stem;
    }
}
