package dev.dateline.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/** Who published an article: a name for people, and the address of the feed or the publisher. */
public record Source(Optional<String> name, Optional<String> uri) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Source {
        name = Absent.ifNull(name);
        uri = Absent.ifNull(uri);
        name.ifPresent(text -> Surrogates.refuse(text, "source.name"));
        uri.ifPresent(text -> Surrogates.refuse(text, "source.uri"));
    }

    /** A source known by its name alone; in an article's JSON a bare string in its place means the same. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Source named(String name) {
        return new Source(Optional.of(name), Optional.empty());
    }
}
