package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.web.Validators;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeenTest {
    private static final long NOVEMBER = 1_510_565_400;

    private final Seen seen = Seen.nothing();

    @Test
    void tellsNewFromChangedFromSameFromStale() {
        assertThat(seen.look(1, 100, NOVEMBER)).isEqualTo(Seen.Verdict.NEW);
        assertThat(seen.give(1, 100, NOVEMBER)).isEqualTo(1);

        assertThat(seen.look(1, 100, NOVEMBER + 5)).isEqualTo(Seen.Verdict.SAME);
        assertThat(seen.look(1, 101, NOVEMBER)).isEqualTo(Seen.Verdict.CHANGED);
        assertThat(seen.look(1, 101, Seen.NO_TIME)).isEqualTo(Seen.Verdict.CHANGED);
        assertThat(seen.look(1, 101, NOVEMBER - 1)).isEqualTo(Seen.Verdict.STALE);
        assertThat(seen.give(1, 101, NOVEMBER)).isEqualTo(2);
    }

    @Test
    void isTheSameAfterItWasKept() {
        seen.give(-1, Long.MIN_VALUE, NOVEMBER);
        seen.give(2, 7, 5_000_000_000L);
        seen.give(2, 8, 5_000_000_001L);
        seen.notice(3, 9, Seen.NO_TIME);
        seen.ledTo(2, 20);
        seen.ledTo(-1, -1);

        FeedPosition kept =
                FeedPosition.read(FeedPosition.of(Validators.NONE, seen).text());
        Seen again = kept.entries();

        assertThat(again.look(-1, Long.MIN_VALUE, NOVEMBER)).isEqualTo(Seen.Verdict.SAME);
        assertThat(again.look(2, 9, 5_000_000_000L)).isEqualTo(Seen.Verdict.STALE);
        assertThat(again.give(2, 9, 5_000_000_002L)).isEqualTo(3);
        assertThat(again.gave(3)).isFalse();
        assertThat(again.given()).containsExactlyInAnyOrder(-1L, 2L, 20L);
        assertThat(again.gaveForAnother(4, 20)).isTrue();
        assertThat(again.gaveForAnother(2, 20)).isFalse();
        assertThat(again.gaveForAnother(4, 2)).isTrue();
    }

    @Test
    void startsAnewFromAPositionThatItDidNotWrite() {
        assertThat(FeedPosition.read("no JSON")).isEqualTo(FeedPosition.START);
        assertThat(FeedPosition.read("{\"seen\":\"*\"}")).isEqualTo(FeedPosition.START);
    }

    @Test
    void forgetsTheOldestThatVanishedAndTakesNothingNoNewer() {
        for (long id = 1; id <= 300; id++) {
            seen.give(id, 1, NOVEMBER + id);
        }
        Set<Long> current = LongStream.rangeClosed(291, 300).boxed().collect(Collectors.toSet());

        seen.ledTo(90, 1_090);
        seen.ledTo(91, 1_091);

        assertThat(seen.forget(current)).hasSize(91).startsWith(1L).endsWith(90L, 1_090L);
        assertThat(seen.pageBytes()).hasSize(16);

        assertThat(seen.look(91, 1, NOVEMBER + 91)).isEqualTo(Seen.Verdict.SAME);
        assertThat(seen.look(90, 1, NOVEMBER + 90)).isEqualTo(Seen.Verdict.FORGOTTEN);
        assertThat(seen.look(1_000, 1, NOVEMBER + 90)).isEqualTo(Seen.Verdict.FORGOTTEN);
        assertThat(seen.look(1_000, 1, NOVEMBER + 91)).isEqualTo(Seen.Verdict.NEW);
        assertThat(seen.look(1_000, 1, Seen.NO_TIME)).isEqualTo(Seen.Verdict.NEW);
        assertThat(seen.bytes()).hasSize(210 * 22);
    }
}
