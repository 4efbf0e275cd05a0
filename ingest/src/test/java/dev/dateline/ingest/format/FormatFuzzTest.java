package dev.dateline.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, reading them gives items or says that they cannot be read, and the same ones again. */
class FormatFuzzTest {
    private static final Formats FORMATS = new Formats();

    /** One sound file of each format, beside this class, to be spoiled. */
    private static final List<String> SAMPLES =
            List.of("page.html", "ninjs.json", "lines.jsonl", "table.csv", "newsml.xml", "nitf.xml", "pages.warc");

    @Property(tries = 200)
    void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
        for (String name : FORMATS.names()) {
            assertItems(FORMATS.named(name).orElseThrow(), bytes);
        }
    }

    @Property(tries = 600)
    void readsSoundFilesThatWereSpoiled(@ForAll("spoiled") Spoiled file) throws IOException {
        assertItems(FORMATS.ofFile(file.name).orElseThrow(), file.bytes);
        assertItems(FORMATS.ofFile(file.name + ".gz").orElseThrow(), Items.gzip(file.bytes));
    }

    @Property(tries = 300)
    void readsZipsAndArchivesThatWereSpoiled(@ForAll("packed") byte[] bytes) throws IOException {
        assertItems(FORMATS.named("zip").orElseThrow(), bytes);
        assertItems(FORMATS.named("warc").orElseThrow(), bytes);
    }

    @Property(tries = 300)
    void readsAnyMarkup(@ForAll("markup") String html) throws IOException {
        assertItems(FORMATS.named("html").orElseThrow(), html.getBytes(UTF_8));
        assertItems(FORMATS.named("xml").orElseThrow(), html.getBytes(UTF_8));
    }

    private static void assertItems(Format format, byte[] bytes) throws IOException {
        List<Item> items = read(format, bytes);
        assertThat(items).allSatisfy(item -> assertThat(item.where()).startsWith("here"));
        assertThat(read(format, bytes)).isEqualTo(items);
    }

    /** Bytes that cannot be read any further are told as files' are. */
    private static List<Item> read(Format format, byte[] bytes) {
        List<Item> items = new ArrayList<>();
        try {
            format.read(Content.of(new ByteArrayInputStream(bytes), "here", "here"), Optional.empty(), items::add);
        } catch (IOException e) {
            items.add(new Item.Broken("here", Unreadable.reason(e)));
        }
        return items;
    }

    private record Spoiled(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name + " " + new String(bytes, UTF_8);
        }
    }

    @Provide
    Arbitrary<Spoiled> spoiled() {
        return Arbitraries.of(SAMPLES).flatMap(name -> spoilt(sample(name)).map(bytes -> new Spoiled(name, bytes)));
    }

    @Provide
    Arbitrary<byte[]> packed() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : SAMPLES) {
                out.putNextEntry(new ZipEntry(name));
                out.write(sample(name));
            }
        }
        return Arbitraries.of(zip.toByteArray(), Items.gzip(sample("pages.warc")))
                .flatMap(FormatFuzzTest::spoilt);
    }

    /** A piece is taken out, doubled, or written over. */
    private static Arbitrary<byte[]> spoilt(byte[] sound) {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, sound.length);
        Arbitrary<byte[]> piece = Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(8),
                Arbitraries.of(
                                "<",
                                ">",
                                "\"",
                                "{",
                                "}",
                                "&",
                                "&#xD800;",
                                "<!--",
                                "<![CDATA[",
                                "\\ud800",
                                "\u0000",
                                "<p>",
                                "</div>",
                                "9999999999")
                        .map(text -> text.getBytes(UTF_8)));
        return Combinators.combine(place, place, place, piece).as((from, to, at, put) -> {
            byte[] moved = Arrays.copyOfRange(
                    sound, Math.min(from, to), Math.min(Math.max(from, to), Math.min(from, to) + 200));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(sound, 0, at);
            bytes.writeBytes(put);
            bytes.writeBytes(at % 2 == 0 ? moved : new byte[0]);
            int rest = Math.min(sound.length, at + (at % 3 == 0 ? moved.length : 0));
            bytes.write(sound, rest, sound.length - rest);
            return bytes.toByteArray();
        });
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<div class='comments'>",
                        "</div>",
                        "<article>",
                        "<a href='/x'>",
                        "</a>",
                        "<table><tr><td>",
                        "<script type='application/ld+json'>",
                        "{\"@type\":\"NewsArticle\",\"headline\":",
                        "\"x\"",
                        "[",
                        "}",
                        "</script>",
                        "<h1>Ferries</h1>",
                        "<link rel=canonical href='",
                        "http://[::1",
                        "'>",
                        "<meta property='article:published_time' content='2024-01-0",
                        "<nitf><body.content>",
                        "&nbsp;",
                        "\ud83d",
                        "\u0000",
                        "The ferries will sail again on Friday, the harbour board said, after weeks of repairs to the"
                                + " pier. ",
                        "<svg><style>",
                        "<template>",
                        "<html lang='xx-yy-zz-qq'>")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static byte[] sample(String name) {
        try (InputStream in = FormatFuzzTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
