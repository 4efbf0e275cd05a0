package dev.dateline.ingest.file;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A folder, and those below it, into which files are delivered. Each is read once, when nobody writes to it any more: when
 * it has not changed for a while, or when it was already old when it came, as one that was moved in. One that is changed
 * later is read again.
 */
public final class WatchedFolder implements ArticleSource {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Longer than a slow delivery stalls, mostly; a file that is read too early is read again when it has changed. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** A file as it looks from outside, and since when. */
    private record Look(long size, long modified, long since) {}

    private final String folder;
    private final Formats formats;
    private final InstantSource clock;
    private final Duration betweenLooks;
    private final AtomicLong bytesRead = new AtomicLong();
    private final Map<Path, Look> looks = new HashMap<>();
    private final Map<Path, Look> taken = new HashMap<>();
    private final Set<Item> told = new HashSet<>();
    private final GoneFiles gone = new GoneFiles();

    public WatchedFolder(String folder, Formats formats) {
        this(folder, formats, InstantSource.system(), BETWEEN_LOOKS);
    }

    WatchedFolder(String folder, Formats formats, InstantSource clock, Duration betweenLooks) {
        this.folder = folder;
        this.formats = formats;
        this.clock = clock;
        this.betweenLooks = betweenLooks;
    }

    @Override
    public void read(Bookmarks bookmarks, Consumer<Item> items) {
        FileReading reading = new FileReading(
                file -> formats.ofFile(file.getFileName().toString()).orElseThrow(), bytesRead);
        try {
            while (!Thread.interrupted()) {
                look(reading, bookmarks, items);
                Thread.sleep(betweenLooks.toMillis());
            }
        } catch (InterruptedException e) {
            // Nobody wants more.
        }
    }

    @Override
    public long bytesRead() {
        return bytesRead.get();
    }

    @Override
    public OptionalLong bytesTotal() {
        return OptionalLong.empty();
    }

    private void look(FileReading reading, Bookmarks bookmarks, Consumer<Item> items) {
        Set<Path> there = new HashSet<>();
        Set<Item> problems = new HashSet<>();
        FileTree tree = new FileTree(
                formats,
                file -> {
                    there.add(file);
                    if (ready(file)) {
                        reading.read(file, bookmarks, items);
                    }
                },
                problems::add);
        tree.walk(folder);
        Instant now = clock.instant();
        if (gone.due(now) && problems.stream().noneMatch(Item.Broken.class::isInstance)) {
            Set<String> keys = there.stream().map(FileReading::key).collect(Collectors.toSet());
            gone.sweep(bookmarks.keys(FileReading.key(Path.of(folder)) + "/"), keys, now)
                    .forEach(bookmark -> items.accept(new Item.Reached(bookmark, folder)));
        }
        looks.keySet().retainAll(there);
        taken.keySet().retainAll(there);
        problems.stream().filter(problem -> !told.contains(problem)).forEach(items);
        told.clear();
        told.addAll(problems);
    }

    private boolean ready(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long now = clock.millis();
            Look before = looks.get(file);
            long modified = attributes.lastModifiedTime().toMillis();
            boolean same = before != null && before.size == attributes.size() && before.modified == modified;
            Look look = new Look(attributes.size(), modified, same ? before.since : now);
            looks.put(file, look);
            boolean quiet = same && now - Math.min(modified, look.since) >= QUIET.toMillis();
            return quiet && !look.equals(taken.put(file, look));
        } catch (IOException e) {
            // It has gone, or the next look says what is wrong.
            return false;
        }
    }
}
