package dev.dateline.wire;

import java.util.Optional;

/** Who published an article: a name for people, and the address of the feed or the publisher. */
public record Source(Optional<String> name, Optional<String> uri) {
    public Source {
        name = Absent.ifNull(name);
        uri = Absent.ifNull(uri);
        name.ifPresent(text -> Surrogates.refuse(text, "source.name"));
        uri.ifPresent(text -> Surrogates.refuse(text, "source.uri"));
    }

    /** A source known by its name alone. */
    public static Source named(String name) {
        return new Source(Optional.of(name), Optional.empty());
    }
}
