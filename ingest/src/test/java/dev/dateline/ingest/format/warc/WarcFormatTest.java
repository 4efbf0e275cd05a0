package dev.dateline.ingest.format.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Content;
import dev.dateline.ingest.format.Items;
import dev.dateline.wire.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class WarcFormatTest {
    private static final WarcFormat FORMAT = new WarcFormat();

    private static final List<byte[]> PAGES = IntStream.range(0, 5)
            .mapToObj(i -> Warcs.response("https://courier.example/" + i, Warcs.page(i)))
            .toList();

    static final String PAGE_4_BROTLI =
            "G0UCYIyTXPlxlLotVdubluelvnBxIEd+sHiozHYD1m37291s1PnusiiQsjDBhCDd5iF4nCIqlEEksQGHBk1hUfpIcfi3gTXfC8kPxNdtGVaC"
                    + "1IU6gd71RGwMDw/LKSsut6xpR5ViulxNXTITyXQ3lgpG/CeRUg9NrC+f/FZ9h/ezDQ==";

    private static final String NINE_MEGABYTES_OF_SPACES_BROTLI = "y///P/glQOKxQCD3/q/+/x+/BEAcFgHo3j8A";

    @Test
    void readsThePagesOfAnArchive() throws IOException {
        List<Item> items = Items.of(FORMAT, Warcs.gzipped(PAGES));

        assertThat(urls(items))
                .containsExactly(
                        "https://courier.example/0",
                        "https://courier.example/1",
                        "https://courier.example/2",
                        "https://courier.example/3",
                        "https://courier.example/4");
        assertThat(items.get(0).where()).isEqualTo("here@0");
        Article first = Items.articles(items).get(0);
        assertThat(first.title()).contains("Story 0");
        assertThat(first.body().orElseThrow())
                .startsWith("The harbour master said")
                .endsWith("This is story 0.");
    }

    @Test
    void goesOnBehindEveryRecordHoweverTheArchiveIsCompressed() throws IOException {
        for (byte[] warc :
                List.of(Warcs.concatenated(PAGES), Warcs.gzipped(PAGES), Items.gzip(Warcs.concatenated(PAGES)))) {
            List<Item> all = Items.all(FORMAT, warc, Optional.empty());
            assertThat(urls(all)).hasSize(5);
            int reached = 0;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof Item.Reached bookmark) {
                    reached++;
                    List<Item> rest =
                            Items.all(FORMAT, warc, bookmark.bookmark().position());
                    assertThat(urls(rest)).isEqualTo(urls(all.subList(i + 1, all.size())));
                }
            }
            assertThat(reached).isEqualTo(5);
        }
    }

    @Test
    void positionsAreOffsetsWhereRecordsAreCompressedOneByOne() throws IOException {
        byte[] first = Items.gzip(PAGES.get(0));
        byte[] second = Items.gzip(PAGES.get(1));
        List<Item> all = Items.all(FORMAT, Warcs.concatenated(List.of(first, second)), Optional.empty());

        assertThat(all)
                .filteredOn(Item.Reached.class::isInstance)
                .extracting(item -> ((Item.Reached) item).bookmark().position().orElseThrow())
                .containsExactly(Integer.toString(first.length), Integer.toString(first.length + second.length));
    }

    @Test
    void countsWhatIsNoPageOnceAtTheEnd() throws IOException {
        List<byte[]> records = new ArrayList<>();
        records.add(Warcs.record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)));
        records.add(Warcs.record(
                "request",
                "https://a.example/",
                "application/http; msgtype=request",
                "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
        records.add(Warcs.record(
                "metadata", "https://a.example/", "application/warc-fields", "fetchTimeMs: 9\r\n".getBytes(UTF_8)));
        records.add(Warcs.record("resource", "https://a.example/b.jpg", "image/jpeg", new byte[100]));
        records.add(Warcs.record(
                "response",
                "https://a.example/gone",
                "application/http; msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>".getBytes(UTF_8)));
        records.add(Warcs.response("https://a.example/a.jpg", "Content-Type: image/jpeg\r\n", new byte[100]));
        records.add(Warcs.response("https://a.example/", "<html><body><a href='/1'>One</a></body></html>"));
        records.add(Warcs.record(
                "response", "https://a.example/x", "application/http; msgtype=response", "no http".getBytes(UTF_8)));
        records.add(Warcs.response(
                "https://a.example/large", "Content-Type: text/html\r\n", new byte[Content.MAX_BYTES + 1]));
        records.add(PAGES.get(0));

        List<Item> items = Items.of(FORMAT, Warcs.gzipped(records));

        assertThat(urls(items)).containsExactly("https://courier.example/0");
        assertThat(items.get(1))
                .isEqualTo(new Item.Skipped(
                        "here",
                        "not read: answers other than 200 (1), contents other than HTML (1), pages larger than"
                                + " 8388608 bytes (1), pages without an article (1), records other than responses (1),"
                                + " responses that are not HTTP (1)"));
    }

    @Test
    void unpacksBodiesAndReadsTheirCharset() throws IOException {
        byte[] latin = Warcs.page(1).replace("master", "m\u00e9ister").getBytes(ISO_8859_1);
        byte[] packed = Items.gzip(Warcs.page(2).getBytes(UTF_8));
        List<Item> items = Items.of(
                FORMAT,
                Warcs.gzipped(List.of(
                        Warcs.response("https://a.example/1", "Content-Type: text/html; charset=ISO-8859-1\r\n", latin),
                        Warcs.response(
                                "https://a.example/2", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", packed),
                        Warcs.response(
                                "https://a.example/3",
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                Items.gzip(new byte[200 << 20])))));

        assertThat(Items.articles(items).get(0).body().orElseThrow()).startsWith("The harbour méister");
        assertThat(urls(items)).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(items.get(2)).isEqualTo(new Item.Skipped("here", "not read: pages larger than 8388608 bytes (1)"));
    }

    @Test
    void unpacksWhatBrowsersAreSent() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(Warcs.page(6).getBytes(UTF_8));
        }
        List<Item> items = Items.of(
                FORMAT,
                Warcs.gzipped(List.of(
                        packed("br", Base64.getDecoder().decode(PAGE_4_BROTLI)),
                        packed("zstd", Zstd.compress(Warcs.page(5).getBytes(UTF_8))),
                        packed("deflate", deflated.toByteArray()),
                        packed("br", new byte[] {'x', 1, 2, 3, 4, 5, 6, 7, 8}),
                        packed("zstd", new byte[] {'x', 1, 2, 3, 4, 5, 6, 7, 8}),
                        packed("br", Base64.getDecoder().decode(NINE_MEGABYTES_OF_SPACES_BROTLI)),
                        PAGES.get(0))));

        assertThat(Items.articles(items))
                .extracting(article -> article.title().orElseThrow())
                .containsExactly("Story 4", "Story 5", "Story 6", "Story 0");
        assertThat(items)
                .last()
                .isEqualTo(
                        new Item.Skipped("here", "not read: damaged bodies (2), pages larger than 8388608 bytes (1)"));
    }

    /** As CC-NEWS did until May 2019. */
    @Test
    void readsBodiesThatTheCrawlerUnpackedAndLeftTheirHeaders() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (String headers : List.of(
                "Content-Encoding: gzip\r\n",
                "Content-Encoding: br\r\n",
                "Content-Encoding: deflate\r\n",
                "Transfer-Encoding: chunked\r\n",
                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")) {
            records.add(Warcs.response(
                    "https://a.example/" + records.size(),
                    "Content-Type: text/html\r\n" + headers,
                    Warcs.page(records.size()).getBytes(UTF_8)));
        }

        assertThat(Items.articles(Items.of(FORMAT, Warcs.gzipped(records))))
                .extracting(article -> article.title().orElseThrow())
                .containsExactly("Story 0", "Story 1", "Story 2", "Story 3", "Story 4");
    }

    @Test
    void readsOnBehindWhatIsDamaged() throws IOException {
        List<byte[]> members = new ArrayList<>();
        for (byte[] page : PAGES) {
            members.add(Items.gzip(page));
        }
        Arrays.fill(members.get(2), 30, 120, (byte) 'x');
        List<Item> items = Items.of(FORMAT, Warcs.concatenated(members));

        assertThat(urls(items))
                .containsExactly(
                        "https://courier.example/0",
                        "https://courier.example/1",
                        "https://courier.example/3",
                        "https://courier.example/4");
        assertThat(items)
                .filteredOn(Item.Broken.class::isInstance)
                .singleElement()
                .satisfies(broken -> assertThat(broken.where())
                        .isEqualTo("here@" + (members.get(0).length + members.get(1).length)));
    }

    @Test
    void readsOverARecordThatHasLostItsType() throws IOException {
        String warc = new String(Warcs.concatenated(PAGES.subList(0, 2)), ISO_8859_1);
        String without = warc.replaceFirst("WARC-Type", "WARC-Xxxx");
        List<Item> items = Items.of(FORMAT, without.getBytes(ISO_8859_1));

        assertThat(urls(items)).containsExactly("https://courier.example/1");
    }

    @Test
    void readsAPageThatHasLostItsAddress() throws IOException {
        String warc = new String(Warcs.concatenated(PAGES.subList(0, 1)), ISO_8859_1);
        String without = warc.replace("WARC-Target-URI", "WARC-Target-XXX");
        List<Item> items = Items.of(FORMAT, without.getBytes(ISO_8859_1));

        assertThat(Items.articles(items)).singleElement().satisfies(article -> assertThat(article.title())
                .contains("Story 0"));
    }

    @Test
    void saysThatAnArchiveEndsTooEarly() throws IOException {
        byte[] warc = Warcs.gzipped(PAGES);
        List<Item> items = Items.of(FORMAT, Arrays.copyOf(warc, warc.length - 100));

        assertThat(urls(items)).hasSize(4);
        assertThat(items).last().isInstanceOf(Item.Broken.class);
    }

    @Test
    void saysWhatIsNoArchive() throws IOException {
        assertThat(Items.of(FORMAT, "<html>".repeat(10_000))).singleElement().isInstanceOf(Item.Broken.class);
    }

    private static byte[] packed(String encoding, byte[] body) {
        return Warcs.response(
                "https://a.example/" + encoding,
                "Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n",
                body);
    }

    private static List<String> urls(List<Item> items) {
        return Items.articles(items).stream()
                .map(article -> article.url().orElse(""))
                .toList();
    }
}
