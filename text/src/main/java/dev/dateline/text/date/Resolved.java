package dev.dateline.text.date;

import dev.dateline.wire.Timex;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An expression reckoned out.
 *
 * @param value TIMEX3's
 * @param anchor what it was reckoned from, as the wire tells it
 * @param days that it covers
 * @param zone of a time of day, where one was named
 */
record Resolved(
        Timex.Type type,
        String value,
        Optional<Timex.Mod> mod,
        String anchor,
        Optional<Days> days,
        Optional<ZoneId> zone) {
    static final String NO_ANCHOR = "none";

    static Resolved of(Timex.Type type, String value, String anchor) {
        return new Resolved(type, value, Optional.empty(), anchor, Days.of(value, Optional.empty()), Optional.empty());
    }

    static Resolved date(String value, String anchor) {
        return of(Timex.Type.DATE, value, anchor);
    }

    Resolved with(Timex.Mod modifier) {
        Optional<Timex.Mod> mods = Optional.of(modifier);
        Optional<Days> narrowed = type == Timex.Type.DATE ? Days.of(value, mods) : days;
        return new Resolved(type, value, mods, anchor, narrowed, zone);
    }

    Resolved with(Days covered) {
        return new Resolved(type, value, mod, anchor, Optional.of(covered), zone);
    }

    Resolved in(Optional<ZoneId> offset) {
        return new Resolved(type, value, mod, anchor, days, offset);
    }
}
