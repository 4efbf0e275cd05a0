package dev.dateline.ingest;

/**
 * A source of a run.
 *
 * @param name for counts and metrics, and under which revisions are remembered
 * @param defaults for what its articles do not say
 * @param ifAbsent whether articles that are on the raw topic already are left alone, as a back-fill wants
 */
public record NamedSource(String name, ArticleSource articles, Defaults defaults, boolean ifAbsent) {
    /** A source without defaults, whose articles replace what is there. */
    public NamedSource(String name, ArticleSource articles) {
        this(name, articles, Defaults.NONE, false);
    }
}
