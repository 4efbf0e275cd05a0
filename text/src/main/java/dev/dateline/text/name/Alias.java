package dev.dateline.text.name;

import dev.dateline.wire.EntityType;
import java.util.List;
import java.util.Optional;

/**
 * Someone or something that a user knows by name.
 *
 * @param name as it is to be called
 * @param type what it is
 * @param uri that identifies it
 * @param aliases its other names
 */
public record Alias(String name, EntityType type, Optional<String> uri, List<String> aliases) {
    /** The longest name, in words and marks. */
    public static final int MOST_TOKENS = 15;

    public Alias {
        aliases = List.copyOf(aliases);
    }

    /** A name as written, and as wires print it that have lost their apostrophes. */
    public static List<String> spellings(String name) {
        String apart = name.replace('\'', ' ').replace('’', ' ');
        return apart.equals(name) ? List.of(name) : List.of(name, apart);
    }
}
