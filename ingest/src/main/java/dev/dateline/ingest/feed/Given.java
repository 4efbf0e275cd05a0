package dev.dateline.ingest.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which feed gave an article, among all that are polled: the first one keeps it. Safe for use by several threads. */
final class Given {
    private final Map<Long, String> owners = new ConcurrentHashMap<>();

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
