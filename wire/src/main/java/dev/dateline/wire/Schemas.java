package dev.dateline.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas (2020-12) of the contract's records, for validators in any language. */
public final class Schemas {
    /** Names the schema of {@link Article}, the raw topic's values. */
    public static final String ARTICLE = "article-1";

    /** Names the schema of {@link EnrichedArticle}, the enriched topic's values; it refers to {@link #ARTICLE}. */
    public static final String ENRICHED = "enriched-1";

    /** Names the schema of {@link Kept}, the bookmarks topic's values; it refers to {@link #ARTICLE}. */
    public static final String BOOKMARK = "bookmark-1";

    /** All names, in the order in which the schemas build on each other. */
    public static final List<String> NAMES = List.of(ARTICLE, ENRICHED, BOOKMARK);

    private Schemas() {}

    /**
     * The text of one schema, as shipped.
     *
     * @throws IllegalArgumentException when none has this name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "no schema is named " + name + "; there are " + String.join(", ", NAMES));
        }
        return resource(name + ".schema.json");
    }

    /** The text of a file beside this class. */
    static String resource(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
