package dev.dateline.ingest.format.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Items;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    private static final TableFormat FORMAT = new TableFormat(Columns.BY_NAME);

    @Test
    void readsColumnsByTheirNames() throws IOException {
        assertThat(Items.of(FORMAT, """
            \uFEFFid,Title,body,published,authors,source,revision,views
            a1,Ferries return,"One, ""two"".
            Three.",2017-11-13 09:30,Mara Lindqvist; Tom Okafor,Harbour Courier,2,17

            a2,,Rain.,,,,,
            """))
                .containsExactly(
                        new Item.Found(
                                Article.builder()
                                        .id("a1")
                                        .title("Ferries return")
                                        .body("One, \"two\".\nThree.")
                                        .published("2017-11-13T09:30")
                                        .authors(List.of("Mara Lindqvist", "Tom Okafor"))
                                        .source(Source.named("Harbour Courier"))
                                        .revision(2)
                                        .build(),
                                "here:2"),
                        new Item.Found(Article.builder().id("a2").body("Rain.").build(), "here:5"));
    }

    @Test
    void readsColumnsAsTheyAreMapped() throws IOException {
        TableFormat mapped = new TableFormat(Columns.of("title=headline,body=text,published=date"));

        assertThat(Items.article(mapped, "date;headline;text;title\n13 Nov 2017;Ferries;Rain;not this\n"))
                .isEqualTo(Article.builder()
                        .title("Ferries")
                        .body("Rain")
                        .published("2017-11-13")
                        .build());
    }

    @Test
    void readsTabs() throws IOException {
        assertThat(Items.article(FORMAT, "title\tbody\nFerries, again\tRain; fog\n"))
                .isEqualTo(Article.builder()
                        .title("Ferries, again")
                        .body("Rain; fog")
                        .build());
    }

    @Test
    void namesTheColumnsThatAreMissing() throws IOException {
        assertThat(Items.of(new TableFormat(Columns.of("body=text,published=date")), "headline,text\na,b\n"))
                .containsExactly(new Item.Broken("here:1", "no column date; the header has headline, text"));
        assertThat(Items.of(FORMAT, "headline,text\na,b\n"))
                .containsExactly(new Item.Broken(
                        "here:1",
                        "no column is title or body; the header has headline, text; name them with --map"
                                + " title=…,body=…"));
    }

    @Test
    void namesARowsFaultAndReadsOn() throws IOException {
        assertThat(Items.of(FORMAT, "body,published,revision\na,soon,\nb,,x\nc,2017-11-13,1\n"))
                .containsExactly(
                        new Item.Broken("here:2", "published: no date: \"soon\""),
                        new Item.Broken("here:3", "revision: no whole number: \"x\""),
                        new Item.Found(
                                Article.builder()
                                        .body("c")
                                        .published("2017-11-13")
                                        .revision(1)
                                        .build(),
                                "here:4"));
    }

    @Test
    void saysWhatIsWrongWithTheWholeFile() throws IOException {
        assertThat(Items.of(FORMAT, "title,body\na,caf\u00e9\n".getBytes(ISO_8859_1)))
                .containsExactly(new Item.Broken("here", "not UTF-8: save the file in that encoding"));
        assertThat(Items.of(FORMAT, "title,body\na,b\nc,\"d\n"))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Item.Broken.class, broken -> assertThat(broken.why()).startsWith("not read from here on: "));
        assertThat(Items.of(FORMAT, "")).isEmpty();
    }

    @Test
    void goesOnBehindEveryRow() throws IOException {
        byte[] table = "title,body\na,\"b\nc\"\nd,e\nf,g\n".getBytes(UTF_8);
        List<Item> all = Items.all(FORMAT, table, Optional.empty());

        assertThat(all).hasSize(6);
        for (int done = 1; done <= 3; done++) {
            assertThat(Items.all(FORMAT, table, Optional.of(Integer.toString(done))))
                    .isEqualTo(all.subList(2 * done, 6));
        }
    }

    @Test
    void refusesAMapThatIsWrittenWrong() {
        assertThatThrownBy(() -> Columns.of("title=a,headline=b")).hasMessageStartingWith("no field \"headline\"");
        assertThatThrownBy(() -> Columns.of("title=a,title=b")).hasMessage("field \"title\" is named twice");
        assertThatThrownBy(() -> Columns.of("title")).hasMessage("not field=column: \"title\"");
    }
}
