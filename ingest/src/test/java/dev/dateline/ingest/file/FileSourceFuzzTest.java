package dev.dateline.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a file has, reading it gives items, and the same ones again. */
class FileSourceFuzzTest {
    private static final String[] ENDINGS = {".txt", ".json", ".jsonl", ".txt.gz", ".json.gz", ".jsonl.gz"};

    @Property(tries = 300)
    void givesItemsForAnyBytes(@ForAll("bytes") byte[] bytes) throws IOException {
        for (String ending : ENDINGS) {
            assertItems(bytes, ending);
        }
    }

    @Property(tries = 100)
    void givesItemsForAnyBytesThatWereCompressed(@ForAll("bytes") byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        assertItems(compressed.toByteArray(), ".jsonl.gz");
    }

    private static void assertItems(byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("any", ending);
        try {
            Files.write(file, bytes);
            List<Item> items = read(file);
            if (!ending.startsWith(".jsonl")) {
                assertThat(items.stream().filter(item -> !(item instanceof Item.Reached)))
                        .hasSize(1);
            }
            assertThat(items).allSatisfy(item -> assertThat(item.where()).startsWith(file.toString()));
            assertThat(read(file)).isEqualTo(items);
        } finally {
            Files.delete(file);
        }
    }

    private static List<Item> read(Path file) {
        List<Item> items = new ArrayList<>();
        new FileSource(List.of(file.toString()), Defaults.NONE).read(Bookmarks.NONE, items::add);
        return items;
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<byte[]> nearlyJson = Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"body\"",
                        "\"id\"",
                        ":",
                        ",",
                        "\"",
                        "x",
                        "\\ud83d",
                        "\\u0000",
                        "7",
                        "null",
                        "\n",
                        " ",
                        "\r",
                        "{\"body\":\"x\"}",
                        "\"extra\":{",
                        "\"published\":\"2017",
                        "\uFEFF",
                        "é")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts).getBytes(UTF_8));
        return Arbitraries.oneOf(any, nearlyJson);
    }
}
