package dev.dateline.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Bookmark;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import dev.dateline.wire.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are read on where an earlier reading stood. */
class FileReadingTest {
    private static final String THREE = "{\"body\":\"one\"}\n{\"body\":\"two\"}\n{\"body\":\"three\"}\n";

    @TempDir
    private Path folder;

    private final Map<String, String> positions = new HashMap<>();
    private final Bookmarks bookmarks = () -> positions;

    @Test
    void leavesAFileAloneThatWasReadWhole() throws IOException {
        write("a.jsonl", THREE);
        write("b.txt", "four");

        assertThat(read()).containsExactly("one", "two", "three", "four");
        assertThat(read()).isEmpty();

        write("c.txt", "five");
        assertThat(read()).containsExactly("five");
    }

    @Test
    void readsAFileAgainThatHasChanged() throws IOException {
        Path file = write("b.txt", "four");
        read();
        FileTime before = Files.getLastModifiedTime(file);
        write("b.txt", "4our");
        Files.setLastModifiedTime(file, before);
        assertThat(read()).as("the same size and time, another beginning").containsExactly("4our");

        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1));
        assertThat(read()).as("another time").containsExactly("4our");
    }

    @Test
    void goesOnInTheMiddleOfAFile() throws IOException {
        write("a.jsonl", THREE);
        assertThat(readUntil("two")).containsExactly("one", "two");

        assertThat(read()).containsExactly("two", "three");
        assertThat(positions.values()).singleElement().asString().contains("\"whole\":true");
    }

    @Test
    void goesOnInTheMiddleOfACompressedFileThatHasGrown() throws IOException {
        Path file = folder.resolve("a.jsonl.gz");
        Files.write(file, gzip(THREE));
        assertThat(readUntil("three")).containsExactly("one", "two", "three");

        Files.write(file, gzip("{\"body\":\"four\"}"), java.nio.file.StandardOpenOption.APPEND);
        assertThat(read()).containsExactly("three", "four");
    }

    @Test
    void beginsAgainWhereTheFileIsAnother() throws IOException {
        write("a.jsonl", THREE);
        readUntil("three");

        write("a.jsonl", "{\"body\":\"1\"}\n" + THREE);
        assertThat(read()).containsExactly("1", "one", "two", "three");
        write("a.jsonl", THREE);
        readUntil("three");
        write("a.jsonl", "{\"body\":\"one\"}\n");
        assertThat(read()).as("shorter").containsExactly("one");
    }

    @Test
    void takesABookmarkOfSomethingElseForNone() throws IOException {
        Path file = write("a.jsonl", THREE);
        for (String strange : List.of("", "7", "[]", "{\"size\":\"x\"}", "no JSON")) {
            positions.put("file:" + file, strange);

            assertThat(read()).as(strange).containsExactly("one", "two", "three");
        }
    }

    private List<String> read() {
        return readUntil("never");
    }

    /** Reads as a run does that is killed at an article: what came with its bookmark is kept. */
    private List<String> readUntil(String last) {
        List<String> bodies = new ArrayList<>();
        FileSource source = new FileSource(List.of(folder.toString()), Defaults.NONE);
        try {
            source.read(bookmarks, item -> {
                if (item instanceof Item.Found found) {
                    bodies.add(found.article().text(Field.BODY));
                    if (bodies.contains(last)) {
                        throw new IllegalStateException("killed");
                    }
                } else if (item instanceof Item.Reached reached) {
                    Bookmark bookmark = reached.bookmark();
                    positions.put(bookmark.key(), bookmark.position().orElseThrow());
                }
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
        }
        return bodies;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
