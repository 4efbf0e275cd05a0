package dev.dateline.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Items;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialectTest {
    private static final JsonFormat FORMAT = new JsonFormat();

    @Test
    void readsNinjs1() throws IOException {
        Article article = Items.article(FORMAT, """
            {"uri": "urn:newsml:tna.example:20171113:ferry", "type": "text", "mimetype": "text/html", "version": "3",
             "versioncreated": "2017-11-13T09:30:00Z", "pubstatus": "usable", "language": "en",
             "byline": "By Mara Lindqvist and Tom Okafor", "headline": "Ferries return", "located": "Port Ellery",
             "body_text": "PORT ELLERY (TNA) - Ferries return on Friday. Fares rise.",
             "body_xhtml": "<p>PORT ELLERY (TNA) - Ferries return on Friday.</p><p>Fares&nbsp;rise.</p>",
             "copyrightnotice": "© 2017 TNA", "copyrightholder": "TNA",
             "subject": [{"code": "20000339", "name": "shipping"}]}
            """);

        assertThat(article)
                .isEqualTo(Article.builder()
                        .id("urn:newsml:tna.example:20171113:ferry")
                        .title("Ferries return")
                        .body("PORT ELLERY (TNA) - Ferries return on Friday.\n\nFares rise.")
                        .authors(List.of("Mara Lindqvist", "Tom Okafor"))
                        .language("en")
                        .published("2017-11-13T09:30:00Z")
                        .source(Source.named("TNA"))
                        .rights("© 2017 TNA")
                        .revision(3)
                        .extra(extra("{\"located\":\"Port Ellery\",\"subjects\":[\"shipping\"]}"))
                        .build());
    }

    @Test
    void readsNinjs2WithManyHeadlinesAndBodies() throws IOException {
        Article article = Items.article(FORMAT, """
            {"uri": "urn:2", "versioncreated": "2019-05-10T16:02:28+02:00", "language": "de", "by": "Von Jörg Ahlers, dna",
             "headlines": [{"role": "short", "value": "Fähren"}, {"role": "main", "value": "Fähren fahren wieder"}],
             "bodies": [{"role": "plain", "contenttype": "text/plain", "value": "Eins. Zwei."},
                        {"role": "rich", "contenttype": "text/html", "value": "<section><p>Eins.</p><p>Zwei.</p></section>"}],
             "infosources": [{"name": "dna"}]}
            """);

        assertThat(article.title()).contains("Fähren fahren wieder");
        assertThat(article.body()).contains("Eins.\n\nZwei.");
        assertThat(article.authors()).containsExactly("Jörg Ahlers");
        assertThat(article.source()).contains(Source.named("dna"));
    }

    @Test
    void readsNinjs3InCamelCase() throws IOException {
        Article article = Items.article(FORMAT, """
            {"uri": "urn:3", "standard": {"name": "ninjs", "version": "3.1"}, "type": "text",
             "versionCreated": "2024-02-07T08:00:00+00:00", "pubStatus": "usable", "copyrightNotice": "(c) TNA",
             "headlines": [{"role": "main", "value": "Ferries return"}],
             "bodies": [{"role": "main", "contentType": "text/plain", "value": "One.\\n\\nTwo."}],
             "infoSources": [{"name": "TNA"}], "subjects": [{"name": "shipping"}]}
            """);

        assertThat(article.body()).contains("One.\n\nTwo.");
        assertThat(article.published().orElseThrow()).hasToString("2024-02-07T08:00:00+00:00");
        assertThat(article.rights()).contains("(c) TNA");
        assertThat(article.source()).contains(Source.named("TNA"));
    }

    @Test
    void honoursStatusAndEmbargoOfNinjs() throws IOException {
        assertThat(Items.of(FORMAT, "{\"uri\":\"urn:1\",\"pubStatus\":\"canceled\"}"))
                .containsExactly(new Item.Withdrawn("urn:1", "here"));
        assertThat(Items.of(FORMAT, "{\"uri\":\"urn:1\",\"pubstatus\":\"withheld\",\"body_text\":\"x\"}"))
                .containsExactly(new Item.Withdrawn("urn:1", "here"));
        assertThat(Items.of(FORMAT, """
            {"uri":"urn:1","body_text":"Rain.","versioncreated":"2024-02-07T08:00:00Z","embargoed":"2024-02-08T08:00:00Z"}
            """).get(0))
                .isInstanceOfSatisfying(Item.Embargoed.class, embargoed -> assertThat(embargoed.until())
                        .isEqualTo(Instant.parse("2024-02-08T08:00:00Z")));
    }

    @Test
    void skipsNinjsWithoutText() throws IOException {
        assertThat(Items.of(
                        FORMAT, "{\"uri\":\"urn:1\",\"type\":\"picture\",\"versioncreated\":\"2024-02-07T08:00:00Z\"}"))
                .containsExactly(new Item.Skipped("here", "ninjs items of type picture without text are not read"));
    }

    @Test
    void readsWhatNewsPleaseWrites() throws IOException {
        Article article = Items.article(FORMAT, """
            {"authors": ["Mara Lindqvist"], "date_download": "2017-11-14 01:00:00", "date_modify": null,
             "date_publish": "2017-11-13 09:30:00", "description": "d", "filename": "f.json", "image_url": null,
             "language": "en", "localpath": null, "maintext": "Ferries return.\\nFares rise.",
             "source_domain": "courier.example", "title": "Ferries return", "title_page": null, "title_rss": "None",
             "url": "https://courier.example/ferries"}
            """);

        assertThat(article)
                .isEqualTo(Article.builder()
                        .title("Ferries return")
                        .body("Ferries return.\nFares rise.")
                        .url("https://courier.example/ferries")
                        .authors(List.of("Mara Lindqvist"))
                        .language("en")
                        .published("2017-11-13T09:30:00")
                        .source(new Source(Optional.of("courier.example"), Optional.of("https://courier.example")))
                        .build());
    }

    @Test
    void readsWhatFundusWrites() throws IOException {
        Article article = Items.article(FORMAT, """
            {"title": "Ferries return", "authors": ["Mara Lindqvist"], "publishing_date": "2017-11-13 09:30:00+00:00",
             "topics": ["Ferries", "Ports"],
             "body": {"summary": ["In short."], "sections": [
                {"headline": [], "paragraphs": ["One.", "Two."]}, {"headline": ["Fares"], "paragraphs": ["Three."]}]},
             "html": {"requested_url": "https://courier.example/r", "responded_url": "https://courier.example/ferries"}}
            """);

        assertThat(article.body()).contains("In short.\n\nOne.\n\nTwo.\n\nFares\n\nThree.");
        assertThat(article.published().orElseThrow()).hasToString("2017-11-13T09:30:00+00:00");
        assertThat(article.url()).contains("https://courier.example/ferries");
        assertThat(article.extra()).contains(extra("{\"keywords\":[\"Ferries\",\"Ports\"]}"));
    }

    @Test
    void readsThePlainTextOfFundusWithoutSections() throws IOException {
        assertThat(Items.article(FORMAT, "{\"title\":\"T\",\"plaintext\":\"One.\\n\\nTwo.\",\"publishing_date\":null}")
                        .body())
                .contains("One.\n\nTwo.");
    }

    @Test
    void takesAFeedForNoArticle() throws IOException {
        assertThat(Items.of(
                        FORMAT,
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"feed_url\":\"x\"}"))
                .containsExactly(new Item.Skipped(
                        "here", "feeds are not read as files: give the address to dateline ingest feed"));
    }

    @Test
    void readsEachLineInItsOwnVocabulary() throws IOException {
        List<Item> items = Items.of(new JsonLinesFormat(), """
            {"title":"a","body":"own"}
            {"title":"b","maintext":"news-please"}
            {"uri":"c","body_text":"ninjs","pubstatus":"usable"}
            """);

        assertThat(Items.articles(items))
                .extracting(article -> article.body().orElse(""))
                .containsExactly("own", "news-please", "ninjs");
    }

    private static ObjectNode extra(String json) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
