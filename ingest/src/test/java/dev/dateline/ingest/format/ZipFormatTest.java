package dev.dateline.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipFormatTest {
    private static final Format FORMAT = new Formats().named("zip").orElseThrow();

    @Test
    void readsTheFilesOfEveryFormat() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("news/", new byte[0]);
        files.put("news/a.txt", "one".getBytes(UTF_8));
        files.put("news/b.jsonl", "{\"body\":\"two\"}\n{\"body\":\"three\"}\n".getBytes(UTF_8));
        files.put("c.jsonl.gz", Items.gzip("{\"body\":\"four\"}\n".getBytes(UTF_8)));
        files.put("d.png", new byte[10]);
        files.put("e.png", new byte[10]);
        files.put("f.zip", zip(Map.of("a.txt", "inner".getBytes(UTF_8))));
        files.put("__MACOSX/._a.txt", new byte[10]);
        byte[] zip = zip(files);

        List<Item> items = Items.of(FORMAT, zip);
        assertThat(items)
                .containsExactly(
                        new Item.Found(Article.of("one"), "here!news/a.txt"),
                        new Item.Found(Article.of("two"), "here!news/b.jsonl:1"),
                        new Item.Found(Article.of("three"), "here!news/b.jsonl:2"),
                        new Item.Found(Article.of("four"), "here!c.jsonl.gz:1"),
                        new Item.Skipped("here!d.png", "files of this kind are not read"),
                        new Item.Skipped("here!f.zip", "files of this kind are not read"),
                        new Item.Skipped("here!__MACOSX/._a.txt", "files of this kind are not read"));

        List<Item> all = Items.all(FORMAT, zip, Optional.empty());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Item.Reached reached) {
                List<Item> rest = Items.all(FORMAT, zip, reached.bookmark().position());
                assertThat(Items.articles(rest)).isEqualTo(Items.articles(all.subList(i + 1, all.size())));
            }
        }
    }

    @Test
    void givesUpAZipOrGzipThatUnpacksOutOfAllProportion() throws IOException {
        byte[] zeros = new byte[100 << 20];
        byte[] zip = zip(Map.of("a.jsonl", zeros));
        byte[] unread = zip(Map.of("a.bin", zeros));
        byte[] gzip = Items.gzip(zeros);
        Format lines = new Formats().ofFile("a.jsonl.gz").orElseThrow();

        assertThatThrownBy(() -> Items.of(FORMAT, unread)).hasMessage("it unpacks to more than 200 times its size");
        assertThatThrownBy(() -> Items.of(FORMAT, zip)).hasMessage("it unpacks to more than 200 times its size");
        assertThat(Items.of(lines, gzip))
                .containsExactly(
                        new Item.Broken("here:1", "cannot be read: it unpacks to more than 200 times its size"));
        assertThat(Items.of(new Formats().ofFile("a.txt.gz").orElseThrow(), gzip))
                .containsExactly(
                        new Item.Broken("here", "larger than 8388608 bytes: one file of this kind is one article"));
    }

    @Test
    void saysWhatIsNoZip() throws IOException {
        assertThat(Items.of(FORMAT, "PK, not"))
                .containsExactly(new Item.Broken("here", "no zip file, or an empty one"));
    }

    @Test
    void readsTheMembersOfAGzipFileOneAfterTheOther() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(Items.gzip("on".getBytes(UTF_8)));
        both.write(Items.gzip("e".getBytes(UTF_8)));

        assertThat(Unpacking.gzip(new ByteArrayInputStream(both.toByteArray())).readAllBytes())
                .asString(UTF_8)
                .isEqualTo("one");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
