package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Language;
import dev.dateline.wire.Timex;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private final ArticleReader reader = new ArticleReader();

    @Test
    void longerTextIsRefused() {
        Article article = Article.of("a".repeat(Article.MAX_CODE_POINTS + 1));
        assertThatThrownBy(() -> reader.read(article))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200001 code points");
    }

    @Test
    void otherLanguagesPassThrough() {
        EnrichedArticle read = reader.read(Article.builder()
                .body("PARIS, 13 Nov (AFP) - Le ministre a dit lundi que les discussions sont dans une impasse.")
                .published("2017-11-13")
                .build());
        assertThat(read.language()).isEqualTo(new Language(Optional.of("fr"), Language.From.DETECTED));
        assertThat(read.dateline()).isEmpty();
        assertThat(read.dates()).isEmpty();
        assertThat(read.entities()).isEmpty();
        assertThat(read.sentences()).hasSize(1);
    }

    @Test
    void whereAnArticleIsFromIsNoPersonInIt() {
        EnrichedArticle read = reader.read(Article.builder()
                .title("Reservoir above Tarn Hill is full for the first time in six years")
                .body("TARN HILL, Nov 7 (TNA) - The reservoir above Tarn Hill is full, the water authority said.")
                .published("2023-11-07")
                .build());
        assertThat(read.entities())
                .filteredOn(entity -> entity.name().equals("Tarn Hill"))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.type()).isEqualTo(EntityType.LOCATION);
                    assertThat(place.mentions()).hasSize(3);
                });
    }

    @Test
    void aPersonsFirstNameIsNoMonth() {
        EnrichedArticle read = reader.read(Article.builder()
                .body("August Wilson wrote ten plays, and was honoured in August. A lawsuit by Summer Berg, a singer, "
                        + "was thrown out on Monday.")
                .published("2023-11-07")
                .build());
        assertThat(read.dates()).extracting(Timex::text).containsExactly("August", "Monday");
        assertThat(read.dates().get(0).start()).isGreaterThan(40);
    }

    @Test
    void anArticleSpeaksOfTheDayInItsDateline() {
        assertThat(yesterday("TARN HILL, Nov 6 (TNA) - It rained yesterday.", "2023-11-07T02:30:00Z"))
                .extracting(Timex::value, Timex::anchor, Timex::relation)
                .containsExactly("2023-11-05", "dateline", Timex.Relation.PAST);
        assertThat(yesterday("TARN HILL, Nov 8 (TNA) - It rained yesterday.", "2023-11-07"))
                .extracting(Timex::value, Timex::anchor, Timex::relation)
                .containsExactly("2023-11-07", "dateline", Timex.Relation.PRESENT);
        assertThat(yesterday("TARN HILL, Nov 7 (TNA) - It rained yesterday.", "2023-11-07"))
                .extracting(Timex::value, Timex::anchor)
                .containsExactly("2023-11-06", "published");
        assertThat(yesterday("TARN HILL, Oct 2 (TNA) - It rained yesterday.", "2023-11-07"))
                .extracting(Timex::value, Timex::anchor)
                .containsExactly("2023-11-06", "published");
    }

    private Timex yesterday(String body, String published) {
        EnrichedArticle read =
                reader.read(Article.builder().body(body).published(published).build());
        return read.dates().get(read.dates().size() - 1);
    }

    @Test
    void provenanceNamesVersionAndRules() {
        assertThat(reader.provenance().version()).matches("\\d+\\.\\d+.*");
        assertThat(reader.provenance().rules().orElseThrow()).matches("[0-9a-f]{12}");
        assertThat(new ArticleReader().provenance()).isEqualTo(reader.provenance());
    }
}
