package dev.dateline.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.DateScore.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateScoreTest {
    private static final Span MONDAY = new Span(10, 16, "DATE", "2017-11-13");
    private static final Span SIX_WEEKS = new Span(30, 48, "DURATION", "P6W");

    @Test
    void theSameSpanIsPairedBeforeALargerOverlap() {
        Span wide = new Span(0, 16, "DATE", "2017-11-13");
        assertThat(DateScore.pairs(List.of(MONDAY), List.of(wide, MONDAY))).containsExactly(1);
    }

    @Test
    void whatOverlapsNothingStaysAlone() {
        assertThat(DateScore.pairs(List.of(MONDAY, SIX_WEEKS), List.of(SIX_WEEKS)))
                .containsExactly(-1, 0);
    }

    @Test
    void typeAndValueAreSharesOfRelaxed() {
        Span sixWeeks = new Span(34, 48, "DURATION", "P6M");
        DateScore score = DateScore.of(Map.of("a", List.of(MONDAY, SIX_WEEKS)), Map.of("a", List.of(MONDAY, sixWeeks)));
        assertThat(score.strictF1()).isEqualTo(50);
        assertThat(score.relaxedF1()).isEqualTo(100);
        assertThat(score.typeF1()).isEqualTo(100);
        assertThat(score.valueF1()).isEqualTo(50);
    }

    @Test
    void aDocumentNotReadCountsAsMissed() {
        DateScore score =
                DateScore.of(Map.of("a", List.of(MONDAY), "b", List.of(MONDAY)), Map.of("a", List.of(MONDAY)));
        assertThat(score.relaxedF1()).isEqualTo(200.0 / 3);
    }
}
