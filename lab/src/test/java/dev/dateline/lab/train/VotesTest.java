package dev.dateline.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lab.train.Gold.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class VotesTest {
    private static final Name TOWN = new Name(0, 9, "LOC");
    private static final Name CLUB = new Name(0, 9, "ORG");
    private static final Name PERSON = new Name(20, 30, "PER");

    @Test
    void whereAllOthersAgreeTheMatterIsOpen() {
        assertThat(Votes.of(List.of(List.of(TOWN, PERSON), List.of(CLUB, PERSON), List.of(CLUB, PERSON))))
                .containsExactly(List.of(TOWN, PERSON), List.of(CLUB, PERSON));
        assertThat(Votes.of(List.of(List.of(TOWN), List.of(), List.of()))).containsExactly(List.of(TOWN), List.of());
        assertThat(Votes.of(List.of(List.of(), List.of(CLUB), List.of(CLUB))))
                .containsExactly(List.of(), List.of(CLUB));
    }

    @Test
    void whereTheyDifferTheFirstDecides() {
        assertThat(Votes.of(List.of(List.of(TOWN, PERSON), List.of(CLUB), List.of(TOWN, PERSON))))
                .containsExactly(List.of(TOWN, PERSON));
    }

    @Test
    void twoStayTwo() {
        assertThat(Votes.of(List.of(List.of(TOWN), List.of(CLUB)))).containsExactly(List.of(TOWN), List.of(CLUB));
    }
}
