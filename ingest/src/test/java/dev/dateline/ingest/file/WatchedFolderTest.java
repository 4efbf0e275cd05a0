package dev.dateline.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ingest.Bookmark;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Formats;
import dev.dateline.wire.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final Instant START = Instant.parse("2017-11-13T09:30:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger looks = new AtomicInteger();
    private final List<Item> items = new CopyOnWriteArrayList<>();
    private Bookmarks bookmarks = Bookmarks.NONE;
    private Thread watching;

    @BeforeEach
    void watch() {
        // Asking for the time once a file and look is how the test knows that there was a look.
        WatchedFolder watched = new WatchedFolder(
                folder.toString(),
                new Formats(),
                () -> {
                    looks.incrementAndGet();
                    return now.get();
                },
                Duration.ofMillis(2));
        watching = new Thread(() -> watched.read(bookmarks, items::add));
    }

    @AfterEach
    void stop() throws InterruptedException {
        watching.interrupt();
        watching.join(10_000);
        assertThat(watching.isAlive()).isFalse();
    }

    @Test
    void takesAFileOnceWhenNobodyWritesToItAnyMore() throws IOException {
        write("a.txt", "It rai", START);
        watching.start();
        someLooks();
        pass(4);
        write("a.txt", "It rained.", START.plusSeconds(4));
        someLooks();
        pass(4);
        someLooks();
        assertThat(bodies()).isEmpty();

        pass(2);
        await().until(() -> !bodies().isEmpty());
        pass(60);
        someLooks();
        assertThat(bodies()).containsExactly("It rained.");
    }

    @Test
    void takesAFileThatWasMovedInAtOnce(@TempDir Path elsewhere) throws IOException {
        watching.start();
        Path written = Files.writeString(elsewhere.resolve("a.txt"), "It rained.");
        Files.setLastModifiedTime(written, FileTime.from(START.minusSeconds(60)));
        Files.move(written, folder.resolve("a.txt"), StandardCopyOption.ATOMIC_MOVE);

        await().until(() -> !bodies().isEmpty());
        assertThat(bodies()).containsExactly("It rained.");
    }

    @Test
    void readsAFileAgainThatWasChangedLater() throws IOException {
        write("a.txt", "It rained.", START.minusSeconds(60));
        watching.start();
        await().until(() -> bodies().size() == 1);
        write("a.txt", "It rained again.", START.minusSeconds(30));

        await().until(() -> bodies().size() == 2);
        assertThat(bodies()).containsExactly("It rained.", "It rained again.");
    }

    @Test
    void tellsOnceOfWhatItDoesNotRead() throws IOException {
        Files.writeString(folder.resolve("a.png"), "");
        write("a.txt", "It rained.", START.minusSeconds(60));
        watching.start();
        await().until(() -> bodies().size() == 1);
        someLooks();

        assertThat(items).filteredOn(Item.Skipped.class::isInstance).hasSize(1);
    }

    @Test
    void forgetsFilesThatHaveBeenGoneForADay() throws IOException {
        write("here.txt", "It rained.", START.minusSeconds(60));
        write("back.txt", "It rained.", START.minusSeconds(60));
        bookmarks = known(folder.resolve("gone.txt"), folder.resolve("here.txt"), folder.resolve("back.txt"));
        watching.start();
        await().until(() -> bodies().size() == 2);
        Files.move(folder.resolve("back.txt"), folder.resolve(".back.txt"));
        pass(12 * 3_600);
        someLooks();
        Files.move(folder.resolve(".back.txt"), folder.resolve("back.txt"));
        pass(11 * 3_600);
        someLooks();
        assertThat(forgotten()).isEmpty();

        pass(3_600);
        await().until(() -> !forgotten().isEmpty());
        pass(3_600);
        someLooks();
        assertThat(forgotten()).containsOnly("file:" + folder.resolve("gone.txt"));
    }

    /** Bookmarks of files, and of one outside, that were not read to an end which can be told. */
    private static Bookmarks known(Path... files) {
        Map<String, String> positions = Stream.concat(Stream.of(files), Stream.of(Path.of("/elsewhere/c.txt")))
                .collect(Collectors.toMap(file -> "file:" + file, file -> ""));
        return () -> positions;
    }

    private List<String> forgotten() {
        return items.stream()
                .filter(Item.Reached.class::isInstance)
                .map(item -> ((Item.Reached) item).bookmark())
                .filter(bookmark -> bookmark.position().isEmpty())
                .map(Bookmark::key)
                .toList();
    }

    private void pass(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private void someLooks() {
        int before = looks.get();
        await().until(() -> looks.get() >= before + 4);
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Path written = Files.writeString(folder.resolve("." + name), text);
        Files.setLastModifiedTime(written, FileTime.from(modified));
        Files.move(written, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> bodies() {
        return items.stream()
                .filter(Item.Found.class::isInstance)
                .map(item -> ((Item.Found) item).article().text(Field.BODY))
                .toList();
    }
}
