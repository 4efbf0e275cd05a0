package dev.dateline.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.train.Gold;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoreTest {
    private static final Gold.Name PERSON = new Gold.Name(0, 11, "PER");
    private static final Gold.Name PLACE = new Gold.Name(15, 20, "LOC");
    private static final Gold.Name PEOPLE = new Gold.Name(25, 31, "MISC");

    private final NameScore score = new NameScore();

    @Test
    void onlyTheSameSpanWithTheSameTypeIsRight() {
        read(List.of(PERSON, PLACE), new Gold.Name(0, 11, "ORG"), new Gold.Name(14, 20, "LOC"));
        assertThat(score.micro()).isZero();
    }

    @Test
    void micro3LeavesOutMisc() {
        read(List.of(PERSON, PLACE, PEOPLE), PERSON, PLACE);
        assertThat(score.micro()).isEqualTo(80);
        assertThat(score.micro3()).isEqualTo(100);
        assertThat(score.f1("MISC")).isZero();
    }

    @Test
    void aNameReadTwiceCountsOnce() {
        read(List.of(PERSON), PERSON, PERSON);
        assertThat(score.micro()).isEqualTo(100);
    }

    private void read(List<Gold.Name> gold, Gold.Name... found) {
        String text = "Ada Example in Osaka, some Danes";
        score.add(new Gold("a", text, gold), new Gold("a", text, List.of(found)));
    }
}
