package dev.dateline.ingest.format.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import dev.dateline.ingest.format.Items;
import dev.dateline.wire.Article;
import dev.dateline.wire.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmlFormatTest {
    private static final XmlFormat FORMAT = new XmlFormat();

    private static final String NITF = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "http://127.0.0.1:1/nitf-3-6.dtd">
        <nitf xml:lang="en">
          <head>
            <title>Ferries return</title>
            <docdata management-status="%s">
              <doc-id regsrc="TNA" id-string="20171113-0042"/>
              <date.issue norm="20171113T093000Z"/>
              <date.release norm="20171113T093000Z"/>
              <doc.copyright year="2017" holder="The News Agency"/>
              <key-list><keyword key="ferries"/></key-list>
            </docdata>
          </head>
          <body>
            <body.head>
              <hedline><hl1>Ferries to return&nbsp;on Friday</hl1><hl2>Fares rise</hl2></hedline>
              <byline>By <person>Mara Lindqvist</person><byttl>TNA Writer</byttl></byline>
              <dateline><location>PORT ELLERY</location>, <story.date norm="20171113">Nov 13</story.date> (TNA) -</dateline>
            </body.head>
            <body.content>
              <block>
                <p>Ferries will sail on <chron norm="20171117">Friday</chron>, <org>Ellery Lines</org> said.</p>
                <media media-type="image"><media-caption>A ferry.</media-caption></media>
                <p>Fares rise by <num>five</num> per cent.</p>
              </block>
            </body.content>
            <body.end/>
          </body>
        </nitf>
        """;

    @Test
    void readsNitfWithADoctypeThatIsNeverLoaded() throws IOException {
        Article article = Items.article(FORMAT, NITF.formatted("usable"));

        assertThat(article.id()).contains("TNA:20171113-0042");
        assertThat(article.title()).contains("Ferries to return on Friday");
        assertThat(article.body())
                .contains("PORT ELLERY, Nov 13 (TNA) - Ferries will sail on Friday, Ellery Lines said."
                        + "\n\nFares rise by five per cent.");
        assertThat(article.authors()).containsExactly("Mara Lindqvist");
        assertThat(article.language()).contains("en");
        assertThat(article.published().orElseThrow()).hasToString("2017-11-13T09:30:00Z");
        assertThat(article.source()).contains(Source.named("The News Agency"));
        assertThat(article.rights()).contains("© The News Agency");
        assertThat(article.extra().orElseThrow())
                .hasToString("{\"located\":\"PORT ELLERY\",\"keywords\":[\"ferries\"]}");
    }

    @Test
    void doesNotRepeatADatelineThatTheTextHas() throws IOException {
        String nitf = NITF.formatted("usable").replace("<p>Ferries will", "<p>PORT ELLERY (TNA) - Ferries will");

        assertThat(Items.article(FORMAT, nitf).body().orElseThrow())
                .startsWith("PORT ELLERY (TNA) - Ferries will sail");
    }

    @Test
    void honoursStatusAndReleaseOfNitf() throws IOException {
        assertThat(Items.of(FORMAT, NITF.formatted("canceled")))
                .containsExactly(new Item.Withdrawn("TNA:20171113-0042", "here"));
        assertThat(Items.of(FORMAT, NITF.formatted("withheld")))
                .containsExactly(new Item.Withdrawn("TNA:20171113-0042", "here"));
        String later =
                NITF.formatted("embargoed").replace("release norm=\"20171113T0930", "release norm=\"20171114T0600");
        assertThat(Items.of(FORMAT, later).get(0))
                .isInstanceOfSatisfying(Item.Embargoed.class, embargoed -> assertThat(embargoed.until())
                        .isEqualTo(Instant.parse("2017-11-14T06:00:00Z")));
    }

    private static final String NEWS_ITEM = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:tna.example:20171113:0042" version="2"
            standard="NewsML-G2" standardversion="2.30" xml:lang="en-GB">
          <rightsInfo><copyrightHolder><name>The News Agency</name></copyrightHolder>
            <copyrightNotice>© 2017 The News Agency</copyrightNotice></rightsInfo>
          <itemMeta>
            <itemClass qcode="ninat:text"/>
            <provider qcode="nprov:TNA"><name>The News Agency</name></provider>
            <versionCreated>2017-11-13T09:30:00+00:00</versionCreated>
            %s
            <pubStatus qcode="%s"/>
          </itemMeta>
          <contentMeta>
            <located qcode="city:1"><name>Port Ellery</name></located>
            <creator><name>Mara Lindqvist</name></creator>
            <language tag="en"/>
            <subject qcode="medtop:20000339"/>
            <headline role="hld:sub">Fares rise</headline>
            <headline role="hld:main">Ferries return</headline>
            <dateline>PORT ELLERY, Nov 13 (TNA) -</dateline>
          </contentMeta>
          <contentSet>%s</contentSet>
        </newsItem>
        """;

    private static final String XHTML = """
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title>
        </head><body><p>PORT ELLERY (TNA) - Ferries <b>return</b>.</p><p>Fares rise.</p></body></html></inlineXML>\
        """;

    @Test
    void readsANewsItemWithXhtml() throws IOException {
        Article article = Items.article(FORMAT, NEWS_ITEM.formatted("", "stat:usable", XHTML));

        assertThat(article.id()).contains("urn:newsml:tna.example:20171113:0042");
        assertThat(article.revision()).hasValue(2);
        assertThat(article.title()).contains("Ferries return");
        assertThat(article.body()).contains("PORT ELLERY (TNA) - Ferries return.\n\nFares rise.");
        assertThat(article.authors()).containsExactly("Mara Lindqvist");
        assertThat(article.language()).contains("en");
        assertThat(article.published().orElseThrow()).hasToString("2017-11-13T09:30:00+00:00");
        assertThat(article.source()).contains(Source.named("The News Agency"));
        assertThat(article.rights()).contains("© 2017 The News Agency");
        assertThat(article.extra().orElseThrow())
                .hasToString("{\"located\":\"Port Ellery\","
                        + "\"dateline\":\"PORT ELLERY, Nov 13 (TNA) -\",\"subjects\":[\"medtop:20000339\"]}");
    }

    @Test
    void readsANewsItemWithNitfAndOneWithPlainText() throws IOException {
        String nitf =
                "<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\">"
                        + "<body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>";

        assertThat(Items.article(FORMAT, NEWS_ITEM.formatted("", "stat:usable", nitf))
                        .body())
                .contains("One.\n\nTwo.");
        assertThat(Items.article(FORMAT, NEWS_ITEM.formatted("", "stat:usable", "<inlineData> One.\nTwo.</inlineData>"))
                        .body())
                .contains("One.\nTwo.");
    }

    @Test
    void honoursStatusAndEmbargoOfNewsMl() throws IOException {
        String guid = "urn:newsml:tna.example:20171113:0042";

        assertThat(Items.of(FORMAT, NEWS_ITEM.formatted("", "stat:canceled", "")))
                .containsExactly(new Item.Withdrawn(guid, "here"));
        assertThat(Items.of(FORMAT, NEWS_ITEM.formatted("<embargoed/>", "stat:usable", XHTML)))
                .containsExactly(new Item.Withdrawn(guid, "here"));
        assertThat(Items.of(
                                FORMAT,
                                NEWS_ITEM.formatted(
                                        "<embargoed>2017-11-14T06:00:00Z</embargoed>", "stat:usable", XHTML))
                        .get(0))
                .isInstanceOfSatisfying(Item.Embargoed.class, embargoed -> {
                    assertThat(embargoed.until()).isEqualTo(Instant.parse("2017-11-14T06:00:00Z"));
                    assertThat(embargoed.article().published().orElseThrow()).hasToString("2017-11-14T06:00:00Z");
                });
    }

    @Test
    void readsEveryItemOfAMessageAndSkipsPictures() throws IOException {
        String item = NEWS_ITEM.formatted("", "stat:usable", XHTML);
        String picture = NEWS_ITEM
                .formatted("", "stat:usable", "<remoteContent href=\"a.jpg\"/>")
                .replace("ninat:text", "ninat:picture");
        List<Item> items = Items.of(
                FORMAT,
                "<newsMessage"
                        + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2017-11-13T09:30:00Z</sent></header>"
                        + "<itemSet>" + item + picture + item.replace(":0042", ":0043") + "</itemSet></newsMessage>");

        assertThat(items).extracting(Item::where).containsExactly("here#1", "here#2", "here#3");
        assertThat(items.get(1)).isEqualTo(new Item.Skipped("here#2", "news items without text in them are not read"));
        assertThat(Items.articles(items))
                .extracting(Article::id)
                .containsExactly(
                        Optional.of("urn:newsml:tna.example:20171113:0042"),
                        Optional.of("urn:newsml:tna.example:20171113:0043"));
    }

    @Test
    void saysWhatElseAnXmlFileIs() throws IOException {
        assertThat(Items.of(FORMAT, "<rss/>"))
                .containsExactly(new Item.Skipped(
                        "here", "feeds are not read as files: give the address to dateline ingest feed"));
        assertThat(Items.of(FORMAT, "<urlset/>"))
                .containsExactly(new Item.Skipped(
                        "here", "sitemaps are not read as files: give the address to dateline ingest sitemap"));
        assertThat(Items.of(FORMAT, "<config/>"))
                .containsExactly(new Item.Broken("here", "neither NewsML-G2 nor NITF: its first element is config"));
    }

    @Test
    void readsNothingOfAFileThatWasCutOff() throws IOException {
        String half = NITF.formatted("usable").substring(0, 1_000);

        assertThat(Items.of(FORMAT, half))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Broken.class, broken -> assertThat(broken.why()).startsWith("not XML at line "));
    }
}
