package dev.dateline.ingest.file;

import dev.dateline.ingest.Bookmark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files, of those that were read, are gone, and since when. A day later nothing more is remembered of them: long
 * enough for a mirror to bring a file back, or a disk that was away.
 */
final class GoneFiles {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Map<String, Instant> since = new HashMap<>();
    private Instant next = Instant.MIN;

    boolean due(Instant now) {
        return !now.isBefore(next);
    }

    /**
     * The bookmarks to forget now.
     *
     * @param known keys of bookmarks
     * @param there keys of the files that are there
     */
    List<Bookmark> sweep(Collection<String> known, Set<String> there, Instant now) {
        next = now.plus(BETWEEN_SWEEPS);
        since.keySet().retainAll(known);
        since.keySet().removeAll(there);
        List<Bookmark> forgotten = new ArrayList<>();
        for (String key : known) {
            if (!there.contains(key)
                    && !now.isBefore(since.computeIfAbsent(key, gone -> now).plus(REMEMBERED))) {
                forgotten.add(Bookmark.forgotten(key));
            }
        }
        return forgotten;
    }
}
