package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.Entity;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    @Test
    void anOfficeIsNoPartOfTheNameBeforeIt() {
        assertThat(Reading.lines(
                        "White House Press Secretary Anna Berg said President Peter Hale's visit to Paris was over."))
                .containsExactly(
                        "LOCATION White House: White House (name)",
                        "PERSON Anna Berg: Anna Berg (name)",
                        "PERSON Peter Hale: Peter Hale (name)",
                        "LOCATION Paris: Paris (name)");
    }

    @Test
    void twoPlacesInADateline() {
        assertThat(Reading.lines("WASHINGTON/NEW YORK (Reuters) - Anna Berg left on Monday."))
                .containsExactly(
                        "LOCATION Washington: WASHINGTON (name)",
                        "LOCATION New York: NEW YORK (name)",
                        "ORGANIZATION Reuters: Reuters (name)",
                        "PERSON Anna Berg: Anna Berg (name)");
    }

    @Test
    void aHeadlinesFirstWordIsNobody() {
        assertThat(Reading.entities(
                                "Factbox: What Anna Berg has said", "Anna Berg left Paris on Monday, officials said.")
                        .stream()
                        .map(Entity::name))
                .containsExactly("Anna Berg", "Paris");
    }

    @Test
    void aPartOfAMinistryBeginsAfterThePossessive() {
        assertThat(Reading.lines(
                        "the russian foreign ministry s arms control and disarmament department said on monday it was "
                                + "ready ."))
                .containsExactly(
                        "ORGANIZATION Russian Foreign Ministry: russian foreign ministry (name)",
                        "ORGANIZATION Arms Control and Disarmament Department: arms control and disarmament department "
                                + "(name)");
    }

    @Test
    void aWhiteHouseThatIsOnlyWhite() {
        assertThat(Reading.lines(
                        "Anna Berg left the White House on Monday for London. A white house stood beside the road."))
                .containsExactly(
                        "PERSON Anna Berg: Anna Berg (name)",
                        "LOCATION White House: White House (name)",
                        "LOCATION London: London (name)");
    }

    @Test
    void whatIsExplainedInSmallLettersIsNoName() {
        assertThat(Reading.lines("A tax credit (TXC) was lost on Monday, Anna Berg said in London. The TXC was small."))
                .noneMatch(line -> line.contains("credit"));
    }

    @Test
    void aGivenNameMayGoOnInSmallLettersBehindAHyphen() {
        assertThat(Reading.lines("President Yoon met Kim Hyun - sook, the minister, in Seoul on Monday."))
                .contains("PERSON Kim Hyun - sook: Kim Hyun - sook (name)");
    }
}
