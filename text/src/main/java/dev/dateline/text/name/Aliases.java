package dev.dateline.text.name;

import dev.dateline.text.rules.Rules;
import java.util.List;
import java.util.Optional;

/**
 * A user's own names.
 *
 * @param rows in the file's order
 * @param hash of the file, as {@code provenance} tells it; empty where there is no file
 */
public record Aliases(List<Alias> rows, Optional<String> hash) {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 8_000_000;

    /** No names. */
    public static final Aliases NONE = new Aliases(List.of(), Optional.empty());

    public Aliases {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file: UTF-8, CSV or TSV with a header. The columns {@code name} and {@code type} are needed, {@code uri} and
     * {@code aliases}, parted by {@code |}, are not.
     *
     * @throws InvalidAliasesException with every problem, by line
     */
    public static Aliases of(byte[] file) throws InvalidAliasesException {
        return new Aliases(new AliasFile().rows(file), Optional.of(Rules.hash(file)));
    }
}
