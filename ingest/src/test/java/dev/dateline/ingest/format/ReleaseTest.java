package dev.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import dev.dateline.wire.IsoTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private static final Article ARTICLE = Article.builder()
            .id("urn:1")
            .body("Rain.")
            .published("2017-11-13T09:00:00Z")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"usable", "stat:usable", "USABLE", "sttr:Corrected"})
    void publishesWhatIsUsable(String status) {
        assertThat(item(status, null)).isEqualTo(new Item.Found(ARTICLE, "here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "cancelled", "stat:canceled", "stat:withheld", "withheld", "killed"})
    void withdrawsWhatIsTakenBackOrWithheld(String status) {
        assertThat(item(status, null)).isEqualTo(new Item.Withdrawn("urn:1", "here"));
        assertThat(item(status, "2017-11-14T00:00:00Z")).isEqualTo(new Item.Withdrawn("urn:1", "here"));
    }

    @Test
    void cannotWithdrawWhatHasNoId() {
        Article nameless = Article.of("Rain.");

        assertThat(new Release(Optional.of("canceled"), Optional.empty()).item(nameless, "here"))
                .isEqualTo(new Item.Broken("here", "it is withdrawn, and does not say what it is"));
    }

    @Test
    void publishesNothingUnderAStatusThatNobodyKnows() {
        assertThat(item("stat:maybe", null))
                .isEqualTo(new Item.Broken("here", "its status is unknown, so it is not published: \"maybe\""));
    }

    @Test
    void holdsBackUntilTheEmbargoEndsAndDatesItThen() {
        assertThat(item("usable", "2017-11-14T06:00:00+01:00"))
                .isEqualTo(new Item.Embargoed(
                        ARTICLE.toBuilder()
                                .published("2017-11-14T06:00:00+01:00")
                                .build(),
                        Instant.parse("2017-11-14T05:00:00Z"),
                        "here"));
    }

    @Test
    void takesAnEmbargoWithoutZoneToEndWhenItHasEndedEverywhere() {
        assertThat(((Item.Embargoed) item("usable", "2017-11-14T06:00:00")).until())
                .isEqualTo(Instant.parse("2017-11-14T18:00:00Z"));
        assertThat(((Item.Embargoed) item("usable", "2017-11-14")).until())
                .isEqualTo(Instant.parse("2017-11-15T12:00:00Z"));
    }

    @Test
    void publishesWhatWasPublishedAfterItsEmbargo() {
        assertThat(item("usable", "2017-11-13T08:00:00Z")).isEqualTo(new Item.Found(ARTICLE, "here"));
    }

    @Test
    void withdrawsWhatIsEmbargoedUntilFurtherNotice() {
        assertThat(item("usable", "")).isEqualTo(new Item.Withdrawn("urn:1", "here"));
    }

    @Test
    void publishesNothingUnderAnEmbargoThatIsNoTime() {
        assertThat(item("usable", "noon"))
                .isEqualTo(new Item.Broken("here", "its embargo is no time, so it is not published: \"noon\""));
    }

    @Test
    void keepsTheDayOfAnArticleThatIsDatedLaterThanItsEmbargo() {
        Article dated = Article.builder().body("Rain.").published("2017-11-14").build();
        Item item = new Release(Optional.empty(), Optional.of("2017-11-14T06:00:00Z")).item(dated, "here");

        assertThat(((Item.Embargoed) item).article().published()).contains(IsoTime.of("2017-11-14"));
    }

    private static Item item(String status, String embargo) {
        return new Release(Optional.of(status), Optional.ofNullable(embargo)).item(ARTICLE, "here");
    }
}
