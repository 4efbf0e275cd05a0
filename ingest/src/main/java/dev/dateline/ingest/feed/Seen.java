package dev.dateline.ingest.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is remembered of a feed's entries, so that each is given once and each change of it once: for everything that the feed
 * holds now, and for some that it held before, since entries vanish and come back. Of those forgotten one time remains:
 * what is not newer has been there. For one thread.
 */
final class Seen {
    /** Bytes of one sighting as it is kept: id, content, time, and a count with a flag. */
    private static final int SIZE = 8 + 8 + 5 + 1;

    private static final int PAIR = 8 + 8;

    private static final int OTHERS = 0x80;
    private static final int MOST_REVISIONS = 0x7f;

    /** Entries remembered beyond those that the feed holds now: this many, or as many as it holds. */
    private static final int VANISHED = 200;

    /** The time of an entry that has none. */
    static final long NO_TIME = 0;

    /** What an entry is, next to what was seen. */
    enum Verdict {
        NEW,
        CHANGED,
        SAME,
        /** A version older than the one seen: a copy that some server still had. */
        STALE,
        /** Not remembered, but no newer than what was forgotten. */
        FORGOTTEN
    }

    /**
     * @param time in seconds, of the version seen
     * @param revision how many versions were given; 0 where another feed gave the article
     */
    private record Sighting(long content, long time, int revision) {}

    private final Map<Long, Sighting> sightings = new LinkedHashMap<>();

    /** By the id that an article got from its page, the id of the entry that led there, where it is another one. */
    private final Map<Long, Long> pages = new LinkedHashMap<>();

    private long forgotten;

    /** What was kept, see {@link #bytes} and {@link #pageBytes}. */
    Seen(byte[] kept, byte[] pages, long forgotten) {
        this.forgotten = forgotten;
        ByteBuffer pairs = ByteBuffer.wrap(pages);
        while (pairs.remaining() >= PAIR) {
            this.pages.put(pairs.getLong(), pairs.getLong());
        }
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        while (bytes.remaining() >= SIZE) {
            long id = bytes.getLong();
            long content = bytes.getLong();
            long time = (bytes.get() & 0xffL) << 32 | bytes.getInt() & 0xffffffffL;
            int flags = bytes.get() & 0xff;
            sightings.put(id, new Sighting(content, time, (flags & OTHERS) == 0 ? flags : 0));
        }
    }

    static Seen nothing() {
        return new Seen(new byte[0], new byte[0], NO_TIME);
    }

    Verdict look(long id, long content, long time) {
        Sighting seen = sightings.get(id);
        if (seen == null) {
            return time != NO_TIME && time <= forgotten ? Verdict.FORGOTTEN : Verdict.NEW;
        }
        if (seen.content() == content) {
            return Verdict.SAME;
        }
        return time != NO_TIME && time < seen.time() ? Verdict.STALE : Verdict.CHANGED;
    }

    /** Whether this feed gave the article, rather than saw it after another one gave it. */
    boolean gave(long id) {
        return sightings.containsKey(id) && sightings.get(id).revision() > 0;
    }

    /** Remembers that an entry was given; answers how many versions of it were. */
    int give(long id, long content, long time) {
        Sighting before = sightings.remove(id);
        int revision = before == null ? 1 : Math.min(MOST_REVISIONS, before.revision() + 1);
        sightings.put(id, new Sighting(content, time, revision));
        return revision;
    }

    /** Remembers the id that an article, given for an entry, has from its page. */
    void ledTo(long id, long page) {
        if (id != page) {
            pages.put(page, id);
        }
    }

    /** Whether the article of a page was given for another entry than this one. */
    boolean gaveForAnother(long id, long page) {
        return id != page && gave(page) || pages.getOrDefault(page, id) != id;
    }

    /** Remembers an entry that needs not be given: another feed did, or it was there long ago. */
    void notice(long id, long content, long time) {
        sightings.remove(id);
        sightings.put(id, new Sighting(content, time, 0));
    }

    /** Forgets what vanished from the feed first, as far as it is too much to keep; answers what this feed had given of it. */
    List<Long> forget(Set<Long> current) {
        List<Long> given = new ArrayList<>();
        int excess = sightings.size() - current.size() - Math.max(VANISHED, current.size());
        Iterator<Map.Entry<Long, Sighting>> oldest = sightings.entrySet().iterator();
        while (excess > 0 && oldest.hasNext()) {
            Map.Entry<Long, Sighting> entry = oldest.next();
            if (!current.contains(entry.getKey())) {
                forgotten = Math.max(forgotten, entry.getValue().time());
                if (entry.getValue().revision() > 0) {
                    given.add(entry.getKey());
                }
                oldest.remove();
                excess--;
            }
        }
        pages.entrySet().removeIf(page -> {
            boolean gone = !sightings.containsKey(page.getValue());
            if (gone) {
                given.add(page.getKey());
            }
            return gone;
        });
        return given;
    }

    /** The ids of what this feed gave, and of the pages that led to. */
    List<Long> given() {
        return Stream.concat(sightings.keySet().stream().filter(this::gave), pages.keySet().stream())
                .toList();
    }

    long forgotten() {
        return forgotten;
    }

    byte[] pageBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(pages.size() * PAIR);
        pages.forEach((page, id) -> bytes.putLong(page).putLong(id));
        return bytes.array();
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(sightings.size() * SIZE);
        sightings.forEach((id, seen) -> bytes.putLong(id)
                .putLong(seen.content())
                .put((byte) (seen.time() >> 32))
                .putInt((int) seen.time())
                .put((byte) (seen.revision() == 0 ? OTHERS : seen.revision())));
        return bytes.array();
    }
}
