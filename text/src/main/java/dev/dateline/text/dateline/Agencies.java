package dev.dateline.text.dateline;

import dev.dateline.text.rules.RuleFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The agencies that datelines name, by their names without capitals and spaces. */
final class Agencies {
    static final RuleFile FILE = new RuleFile(Agencies.class, "agencies.txt");

    private final Map<String, String> byName = new HashMap<>();

    Agencies() {
        for (String name : FILE.lines()) {
            byName.putIfAbsent(key(name), name);
        }
    }

    /** The agency's name in its usual capitals. */
    Optional<String> named(String words) {
        return Optional.ofNullable(byName.get(key(words)));
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace(" ", "").replace(".", "");
    }
}
