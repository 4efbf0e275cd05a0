package dev.dateline.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorePagesTest {
    @Test
    void whatIsReadStaysAsRightAsItIs() throws IOException {
        List<PageScore> scores = ScorePages.pages();

        assertThat(scores).hasSizeGreaterThanOrEqualTo(40);
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.bodyF1()).isGreaterThan(0.9);
            assertThat(score.url()).isTrue();
            assertThat(score.language()).isTrue();
        });
        assertThat(scores.stream().mapToDouble(PageScore::bodyF1).average().orElse(0))
                .isGreaterThan(0.985);
        assertThat(scores)
                .filteredOn(score -> score.title() && score.published())
                .hasSizeGreaterThanOrEqualTo(39);
    }

    @Test
    void anArchiveHoldsTheSameArticles() throws IOException {
        assertThat(ScorePages.archived()).isEqualTo(ScorePages.pages());
    }
}
