package dev.dateline.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Formats;
import dev.dateline.ingest.format.table.Columns;
import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
    @TempDir
    private Path folder;

    @Test
    void readsATextFileAsOneBodyExactlyAsItCame() throws IOException {
        Path file = file("a.txt", "  LAGOS, Nov 13 (Reuters) -\r\nIt rained.\n\n");

        assertThat(read(file))
                .containsExactly(
                        new Item.Found(Article.of("  LAGOS, Nov 13 (Reuters) -\r\nIt rained.\n\n"), file.toString()));
    }

    @Test
    void leavesOutTheByteOrderMarkOfEveryKind() throws IOException {
        file("a.txt", "\uFEFFIt rained.");
        file("b.json", "\uFEFF{\"body\":\"It rained.\"}");
        file("c.jsonl", "\uFEFF{\"body\":\"It rained.\"}\n");

        assertThat(articles(read(folder))).hasSize(3).containsOnly(Article.of("It rained."));
    }

    @Test
    void reportsTextThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, new byte[] {'c', 'a', 'f', (byte) 0xE9});

        assertThat(read(file))
                .containsExactly(new Item.Broken(file.toString(), "not UTF-8: save the file in that encoding"));
    }

    @Test
    void readsOneObjectOfAJsonFileAndRefusesAnArray() throws IOException {
        Path one = file("one.json", "{\n  \"id\": \"a1\",\n  \"title\": \"Rain\"\n}\n");
        Path many = file("two.json", "[{\"title\": \"Rain\"}]");

        List<Item> items = read(one, many);

        assertThat(items).hasSize(2);
        assertThat(items.get(0))
                .isEqualTo(
                        new Item.Found(Article.builder().id("a1").title("Rain").build(), one.toString()));
        assertThat(items.get(1)).isInstanceOfSatisfying(Item.Broken.class, broken -> {
            assertThat(broken.where()).isEqualTo(many.toString());
            assertThat(broken.why()).startsWith("wanted an object");
        });
    }

    @Test
    void reportsABrokenLineByItsNumberAndReadsOn() throws IOException {
        Path file = file("a.jsonl", """
                {"body":"one"}

                {"body":7}
                \t\r
                {"body":"five"}
                {"body":"six\
                """);

        List<Item> items = read(file);

        assertThat(items).hasSize(4);
        assertThat(items.get(0)).isEqualTo(new Item.Found(Article.of("one"), file + ":1"));
        assertThat(items.get(1)).isInstanceOfSatisfying(Item.Broken.class, broken -> {
            assertThat(broken.where()).isEqualTo(file + ":3");
            assertThat(broken.why()).startsWith("field body: wanted a string");
        });
        assertThat(items.get(2)).isEqualTo(new Item.Found(Article.of("five"), file + ":5"));
        assertThat(items.get(3)).isInstanceOfSatisfying(Item.Broken.class, broken -> {
            assertThat(broken.where()).isEqualTo(file + ":6");
            assertThat(broken.why()).startsWith("not JSON at line 1, column");
        });
    }

    @Test
    void readsOverALineThatIsTooLong() throws IOException {
        byte[] line = new byte[Content.MAX_BYTES + 1];
        Arrays.fill(line, (byte) ' ');
        Path file = folder.resolve("long.jsonl");
        Files.write(file, line);
        Files.writeString(file, "\n{\"body\":\"two\"}", java.nio.file.StandardOpenOption.APPEND);

        assertThat(read(file))
                .containsExactly(
                        new Item.Broken(file + ":1", "the line is longer than 8388608 bytes"),
                        new Item.Found(Article.of("two"), file + ":2"));
    }

    @Test
    void refusesATextFileTooLargeForOneArticle() throws IOException {
        Path file = folder.resolve("large.txt");
        Files.write(file, new byte[Content.MAX_BYTES + 1]);

        assertThat(read(file))
                .containsExactly(new Item.Broken(
                        file.toString(), "larger than 8388608 bytes: one file of this kind is one article"));
    }

    @Test
    void readsCompressedFilesAndSaysWhereADamagedOneEnds() throws IOException {
        byte[] whole = gzip("{\"body\":\"one\"}\n{\"body\":\"two\"}\n");
        Path good = folder.resolve("a.JSONL.GZ");
        Files.write(good, whole);
        Path cut = folder.resolve("b.jsonl.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length - 4));
        Path none = file("c.txt.gz", "no gzip at all");
        Path members = folder.resolve("d.txt.gz");
        Files.write(members, concatenated(gzip("It "), gzip("rained.")));

        assertThat(read(good, cut, none, members))
                .containsExactly(
                        new Item.Found(Article.of("one"), good + ":1"),
                        new Item.Found(Article.of("two"), good + ":2"),
                        new Item.Found(Article.of("one"), cut + ":1"),
                        new Item.Found(Article.of("two"), cut + ":2"),
                        new Item.Broken(cut + ":2", "the gzip file ends too early"),
                        new Item.Broken(none.toString(), "not gzip, or damaged: Not in GZIP format"),
                        new Item.Found(Article.of("It rained."), members.toString()));
    }

    @Test
    void readsAFolderInTheOrderOfNamesAndTellsOnceOfWhatItSkips() throws IOException {
        file("b.txt", "b");
        file("a.png", "");
        file("c.png", "");
        file("README", "");
        file(".hidden.txt", "");
        Files.createDirectory(folder.resolve("a"));
        file("a/z.txt", "az");
        file("a/y.ndjson", "{\"body\":\"ay\"}");

        file("a/d.png", "");

        assertThat(read(folder))
                .containsExactly(
                        new Item.Found(Article.of("ay"), folder.resolve("a/y.ndjson") + ":1"),
                        new Item.Found(
                                Article.of("az"), folder.resolve("a/z.txt").toString()),
                        new Item.Found(Article.of("b"), folder.resolve("b.txt").toString()),
                        new Item.Skipped(
                                folder.toString(),
                                "5 files are not read: 3 .png, 1 hidden, 1 without ending; " + new Formats().endings()
                                        + " are, each also with .gz"));
    }

    @Test
    void namesTheMostFrequentOfManyKindsThatItSkips() throws IOException {
        for (int day = 10; day < 20; day++) {
            file("page." + day, "");
        }
        file("other.19", "");

        assertThat(read(folder)).singleElement().satisfies(item -> assertThat(((Item.Skipped) item).why())
                .startsWith("11 files are not read: 2 .19, 1 .10, 1 .11, 1 .12, 1 .13, 1 .14, 1 .15, 1 .16, …; "));
    }

    @Test
    void comesToAnEndWhereALinkLeadsBack() throws IOException {
        file("a.txt", "a");
        Files.createSymbolicLink(folder.resolve("b"), folder);

        assertThat(read(folder))
                .containsExactly(
                        new Item.Found(Article.of("a"), folder.resolve("a.txt").toString()),
                        new Item.Skipped(folder.resolve("b").toString(), "a link to a folder that it is in"));
    }

    @Test
    void reportsWhatIsMissingAndWhatItWasToldToReadAndCannot() throws IOException {
        Path picture = file("a.png", "");

        assertThat(read(folder.resolve("gone.txt"), picture, Path.of("nowhere")))
                .containsExactly(
                        new Item.Broken(folder.resolve("gone.txt").toString(), "no such file or folder"),
                        new Item.Broken(
                                picture.toString(),
                                "files of this kind are not read; " + new Formats().endings()
                                        + " are, each also with .gz"),
                        new Item.Broken("nowhere", "no such file or folder"));
    }

    @Test
    void readsJsonLinesFromStandardInput() {
        FileSource source = new FileSource(
                List.of("-"),
                new Formats(),
                Defaults.NONE,
                new ByteArrayInputStream("{\"body\":\"one\"}\nx".getBytes(UTF_8)));
        List<Item> items = new ArrayList<>();
        source.read(Bookmarks.NONE, keeping(items));

        assertThat(items.get(0)).isEqualTo(new Item.Found(Article.of("one"), "standard input:1"));
        assertThat(items.get(1).where()).isEqualTo("standard input:2");
        assertThat(source.bytesTotal()).isEmpty();
        assertThat(source.bytesRead()).isEqualTo(16);
    }

    @Test
    void fillsInWhatAnArticleDoesNotSay() throws IOException {
        Path file = file("a.jsonl", """
                {"body":"one"}
                {"body":"two","published":"2017-11-14","source":{"name":"AFP"}}
                """);
        FileSource source = new FileSource(
                List.of(file.toString()),
                new Defaults(
                        Optional.of(IsoTime.of("2017-11-13")),
                        Optional.of(Source.named("Reuters")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        List<Item> items = new ArrayList<>();
        source.read(Bookmarks.NONE, keeping(items));

        assertThat(articles(items))
                .containsExactly(
                        Article.builder()
                                .body("one")
                                .published("2017-11-13")
                                .source(Source.named("Reuters"))
                                .build(),
                        Article.builder()
                                .body("two")
                                .published("2017-11-14")
                                .source(Source.named("AFP"))
                                .build());
    }

    @Test
    void readsWhatAPatternMatches() throws IOException {
        file("a.txt", "one");
        file("b.txt", "two");
        file("b.json", "{\"body\":\"three\"}");
        Files.createDirectories(folder.resolve("deep/er"));
        file("deep/er/b.txt", "four");
        file("deep/a.png", "");

        assertThat(articles(read(Path.of(folder + "/?.txt")))).containsExactly(Article.of("one"), Article.of("two"));
        assertThat(articles(read(Path.of(folder + "/**/b.txt")))).containsExactly(Article.of("four"));
        assertThat(articles(read(Path.of(folder + "/b.{txt,json}"))))
                .containsExactlyInAnyOrder(Article.of("two"), Article.of("three"));
        assertThat(read(Path.of(folder + "/*.gz")))
                .containsExactly(new Item.Broken(folder + "/*.gz", "no file that is read matches"));
        assertThat(read(Path.of(folder + "/{a"))).singleElement().satisfies(item -> assertThat(
                        ((Item.Broken) item).why())
                .startsWith("no such file or folder, and no pattern"));
    }

    @Test
    void readsFilesOfAnyNameInTheFormatThatAPersonNames() throws IOException {
        Path named = file("export.dat", "headline,text\nRain,It rained.\n");
        Formats tables = new Formats(Columns.of("title=headline,body=text"), Optional.of("csv"));
        List<Item> items = new ArrayList<>();
        new FileSource(List.of(named.toString()), tables, Defaults.NONE).read(Bookmarks.NONE, items::add);

        assertThat(articles(items))
                .containsExactly(
                        Article.builder().title("Rain").body("It rained.").build());
    }

    @Test
    void countsTheBytesThereAreAndTheBytesRead() throws IOException {
        file("a.txt", "12345");
        Files.write(folder.resolve("b.jsonl.gz"), gzip("{\"body\":\"one\"}\n"));
        long size = 5 + Files.size(folder.resolve("b.jsonl.gz"));
        FileSource source = new FileSource(List.of(folder.toString()), Defaults.NONE);

        assertThat(source.bytesTotal()).hasValue(size);
        assertThat(source.bytesRead()).isZero();
        source.read(Bookmarks.NONE, item -> {});
        assertThat(source.bytesRead()).isEqualTo(size);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Item> read(Path... paths) {
        List<Item> items = new ArrayList<>();
        new FileSource(Arrays.stream(paths).map(Path::toString).toList(), Defaults.NONE)
                .read(Bookmarks.NONE, keeping(items));
        return items;
    }

    /** Bookmarks come between the items, and each format's own test is about them. */
    private static Consumer<Item> keeping(List<Item> items) {
        return item -> {
            if (!(item instanceof Item.Reached)) {
                items.add(item);
            }
        };
    }

    private static List<Article> articles(List<Item> items) {
        return items.stream()
                .filter(item -> !(item instanceof Item.Reached))
                .map(item -> ((Item.Found) item).article())
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] concatenated(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }
}
