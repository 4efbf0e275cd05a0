package dev.dateline.text.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.WorstCase;
import dev.dateline.wire.Article;
import dev.dateline.wire.Dateline;
import dev.dateline.wire.Field;
import dev.dateline.wire.Published;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {
    private final DatelineReader reader = new DatelineReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "united nations ( reuters ) - | russia said | United Nations | Reuters |",
                "WASHINGTON, Nov 13 (Reuters) - | The head | Washington | Reuters | XXXX-11-13",
                "WASHINGTON, Nov. 13, 2017 (Reuters) - | The head | Washington | Reuters | 2017-11-13",
                "PARIS — | Ministers met | Paris | |",
                "PARIS-- | Ministers met | Paris | |",
                "GENEVA/LONDON (AP) — | Talks | Geneva/London | AP |",
                "BAGHDAD, Iraq (CNN) -- | A bomb | Baghdad, Iraq | CNN |",
                "PORT-AU-PRINCE, Haiti (AP) _ | Rain | Port-au-Prince, Haiti | AP |",
                "SALVADOR, Feb 26 - | Showers | Salvador | | XXXX-02-26",
                "London, 13 November 2017 (AFP) - | Talks | London | AFP | 2017-11-13",
                "WASHINGTON, D.C. (UPI) -- | Talks | Washington, D.C. | UPI |",
                "CHICAGO, Nov. 13, 2017 /PRNewswire/ -- | Acme | Chicago | PRNewswire | 2017-11-13",
                "(Reuters) - | Acme Inc said | | Reuters |",
                "new york , oct . 24 ( ap ) - | stocks fell | New York | AP | XXXX-10-24",
                "JACKSON, Miss. (Reuters) - | He spoke | Jackson, Miss. | Reuters |",
                "ST. LOUIS, March 12, Reuter - | A U.S. judge | St. Louis | Reuter | XXXX-03-12",
                "CHICAGO, March 4, - | Profit rose | Chicago | | XXXX-03-04",
                "WASHINGTON - | Some senators spoke | Washington | |",
                "TEL AVIV (Foo News) — | Talks | Tel Aviv | |",
            })
    void reads(String line, String rest, String place, String agency, String date) {
        Dateline dateline = dateline(line + " " + rest).orElseThrow();
        assertThat(dateline)
                .isEqualTo(new Dateline(
                        Field.BODY,
                        0,
                        line.length(),
                        Optional.ofNullable(place),
                        Optional.ofNullable(agency),
                        Optional.ofNullable(date)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jo Smith¶LONDON (Reuters) - It rained. | 12 | 30",
                "By Jo Smith LONDON (Reuters) - It rained. | 12 | 30",
                "Storm hits¶¶LONDON — It rained. | 12 | 20",
                "(Corrects date) LONDON (AP) - It rained. | 16 | 29",
                "****LONDON, March 5 - It rained. | 4 | 21",
                "https://example.org/rain/ london , march 5 ( ap ) - it rained . | 26 | 51",
            })
    void mayComeAfterAByline(String text, int start, int end) {
        Dateline dateline = dateline(text.replace('¶', '\n')).orElseThrow();
        assertThat(dateline.place()).contains("London");
        assertThat(dateline.start()).isEqualTo(start);
        assertThat(dateline.end()).isEqualTo(end);
    }

    @Test
    void mayNameAServiceThatNobodyKnows() {
        Dateline dateline =
                dateline("geneva ( wire service ) - it rained on monday .").orElseThrow();
        assertThat(dateline.place()).contains("Geneva");
        assertThat(dateline.agency()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the minister ( labour ) - who resigned - spoke .",
                "The minister (Labour) - who resigned - spoke.",
                "Talks — long ones — failed.",
                "NATO - the alliance - met.",
                "russia - the largest country - voted .",
                "On Nov. 13 it rained.",
                "",
            })
    void isNotFoundElsewhere(String text) {
        assertThat(dateline(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "2018-01-02 | https://example.org/2016/05/06/a | 2018-01-02 | GIVEN | 2017-12-31",
                " | https://example.org/2018/01/02/a | 2017-12-31 | DATELINE | 2017-12-31",
                " | https://example.org/2018/a | 2018-12-31 | DATELINE | 2018-12-31",
                " | https://example.org/a | XXXX-12-31 | DATELINE | XXXX-12-31",
            })
    void publicationDay(String given, String url, String value, Published.From from, String filed) {
        Article article = Article.builder()
                .body("LONDON, Dec 31 (Reuters) - It rained.")
                .published(given)
                .url(url)
                .build();
        PublicationDay day = PublicationDay.of(article, Field.BODY, reader.read(Tokens.of(article.text(Field.BODY))));
        assertThat(day.published()).isEqualTo(new Published(Optional.of(value), from));
        assertThat(day.dateline().orElseThrow().date()).contains(filed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "https://example.org/2017/11/13/a-b | 2017-11-13",
                "https://example.org/world/2017/nov/13/a-b | 2017-11-13",
                "https://example.org/a-2017-11-13.html | 2017-11-13",
                "https://example.org/news?d=20171113 | 2017-11-13",
                "https://example.org/article-123456789 | ",
                "https://example.org/2017/13/45/a | ",
                "not a url | ",
            })
    void dayFromUrl(String url, String value) {
        PublicationDay day =
                PublicationDay.of(Article.builder().body("x").url(url).build(), Field.BODY, Optional.empty());
        assertThat(day.published().value()).isEqualTo(Optional.ofNullable(value));
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        dateline(text);
    }

    @ParameterizedTest
    @EnumSource(WorstCase.class)
    void onlyTheHeadIsLookedAt(WorstCase worst) {
        assertThat(dateline(worst.text())).isEmpty();
    }

    private Optional<Dateline> dateline(String text) {
        Article article = Article.of(text);
        return PublicationDay.of(article, Field.BODY, reader.read(Tokens.of(text)))
                .dateline();
    }
}
