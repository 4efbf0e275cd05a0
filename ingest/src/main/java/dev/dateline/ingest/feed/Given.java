package dev.dateline.ingest.feed;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.web.WebAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which feed gave an article, among all that are polled in a process, for whatever source: the first one keeps it. Safe for
 * use by several threads.
 */
public final class Given {
    private final Map<Long, String> owners = new ConcurrentHashMap<>();
    private final Set<WebAddress> feeds = ConcurrentHashMap.newKeySet();

    /** Feeds that will be polled: what they gave in an earlier run is theirs. */
    void expect(Collection<WebAddress> more) {
        feeds.addAll(more);
    }

    /** Looks at all bookmarks, so that no source begins before it is known what another one's feeds gave. */
    synchronized void load(Bookmarks bookmarks) {
        feeds.forEach(feed -> bookmarks
                .position(PolledFeed.key(feed))
                .map(FeedPosition::read)
                .ifPresent(position -> position.entries().given().forEach(id -> claim(id, PolledFeed.key(feed)))));
        feeds.clear();
    }

    /** Whether the article is this feed's to give. */
    boolean claim(long id, String feed) {
        String owner = owners.putIfAbsent(id, feed);
        return owner == null || owner.equals(feed);
    }

    /** Anyone may give it now. */
    void release(long id, String feed) {
        owners.remove(id, feed);
    }
}
