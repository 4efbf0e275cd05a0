package dev.dateline.ingest.feed;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes items as a run does: what comes before a bookmark is kept together with it, and what is after the last one is lost. */
final class Committed implements Consumer<Item>, Bookmarks {
    final List<Item> items = new ArrayList<>();
    private final List<Item> open = new ArrayList<>();
    private final Map<String, String> positions = new HashMap<>();
    private int crashAfter = Integer.MAX_VALUE;

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void accept(Item item) {
        if (crashAfter-- <= 0) {
            open.clear();
            throw new Crash();
        }
        if (item instanceof Item.Reached reached) {
            positions.put(
                    reached.bookmark().key(), reached.bookmark().position().orElseThrow());
            items.addAll(open);
            open.clear();
        } else if (item instanceof Item.Found) {
            open.add(item);
        } else {
            items.add(item);
        }
    }

    @Override
    public Map<String, String> positions() {
        return Collections.unmodifiableMap(positions);
    }

    /** From now on, throws after so many items. */
    void crashAfter(int more) {
        crashAfter = more;
    }

    List<Item.Found> found() {
        return items.stream()
                .filter(Item.Found.class::isInstance)
                .map(Item.Found.class::cast)
                .toList();
    }

    /** Titles of what was found, and takes them out. */
    List<String> titles() {
        List<String> titles = found().stream()
                .map(found -> found.article().title().orElse(""))
                .toList();
        items.clear();
        return titles;
    }
}
