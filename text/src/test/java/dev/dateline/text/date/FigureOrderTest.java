package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.Timex;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureOrderTest {
    private static final String BODY =
            "The treaty was signed in the capital on 05/06/2016, the ministry said in a statement.";

    @Test
    void theCountryTellsWhichComesFirst() {
        assertThat(values(Article.builder().body(BODY).language("en-US"))).containsExactly("2016-05-06");
        assertThat(values(Article.builder().body(BODY).language("en-GB"))).containsExactly("2016-06-05");
        assertThat(values(Article.builder().body(BODY).url("https://news.example.co.uk/treaty?id=1.us")))
                .containsExactly("2016-06-05");
        assertThat(values(Article.builder().body(BODY).url("https://news.example.gov/treaty")))
                .containsExactly("2016-05-06");
    }

    @Test
    void whereTheCountryIsUnknownOrWritesBothNoDayIsGuessed() {
        assertThat(values(Article.builder().body(BODY))).isEmpty();
        assertThat(values(Article.builder().body(BODY).language("en-CA"))).isEmpty();
        assertThat(values(Article.builder().body(BODY).language("en").url("https://news.example.com/a.uk")))
                .isEmpty();
    }

    private static List<String> values(Article.Builder article) {
        return new ArticleReader()
                .read(article.build()).dates().stream().map(Timex::value).toList();
    }
}
