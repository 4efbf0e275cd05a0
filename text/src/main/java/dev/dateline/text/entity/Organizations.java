package dev.dateline.text.entity;

import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The organisations an article names, to bring shorter forms home to: without {@code Inc}, or the last words alone. */
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

    /** By the form without suffixes, and by each ending of two words or more: the key of the whole. */
    private final Map<String, String> wholes = new HashMap<>();

    Organizations(List<Sighting> names) {
        for (Sighting name : names) {
            if (name.type() == EntityType.ORGANIZATION && name.length() <= LONGEST) {
                String whole = stem(NameKey.of(name.part().tokens(), name.first(), name.end()));
                int from = whole.indexOf(' ') + 1;
                while (from > 0 && whole.indexOf(' ', from) >= 0) {
                    String ending = whole.substring(from);
                    wholes.merge(ending, whole, (one, other) -> one.equals(other) ? one : SEVERAL);
                    from = whole.indexOf(' ', from) + 1;
                }
            }
        }
    }

    /** The key of the organisation that a name's key is a form of; itself where there is none, or several. */
    String whole(String key) {
        String stem = stem(key);
        String whole = wholes.getOrDefault(stem, stem);
        return whole.equals(SEVERAL) ? stem : whole;
    }

    private static String stem(String key) {
        String stem = key;
        int cut = stem.lastIndexOf(' ');
        while (cut > 0 && SUFFIXES.contains(stem.substring(cut + 1))) {
            stem = stem.substring(0, cut);
            cut = stem.lastIndexOf(' ');
        }
        return stem;
    }
}
