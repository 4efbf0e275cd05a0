package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartiesTest {
    @Test
    void aLawmakersStateIsThatState() {
        assertThat(Reading.lines(
                        "House Speaker John Hale, R-Ohio, and Senator Anna Berg, D-Calif., left California on Monday."))
                .containsExactly(
                        "ORGANIZATION House: House (name)",
                        "PERSON John Hale: John Hale (name)",
                        "LOCATION Ohio: Ohio (name)",
                        "PERSON Anna Berg: Anna Berg (name)",
                        "LOCATION California: Calif. (alias), California (name)");
        assertThat(Reading.lines("house speaker john hale , r-ohio , left washington on monday ."))
                .contains("LOCATION Ohio: ohio (name)");
    }

    @Test
    void aPartyThatBeginsLikeATown() {
        assertThat(Reading.lines("The Liberal Democrats won in London on Monday, and Texas Democrats lost."))
                .anyMatch(line -> line.endsWith(" Liberal Democrats: Liberal Democrats (name)"))
                .contains("LOCATION Texas: Texas (name)", "MISC Democrats: Democrats (name)");
    }

    @Test
    void aPartysBodyIsOneName() {
        assertThat(Reading.lines("Anna Berg heads the Republican Governors Association, she said in Ohio on Monday."))
                .contains("ORGANIZATION Republican Governors Association: Republican Governors Association (name)");
    }

    @Test
    void aStatesShortFormIsItOnlyWhereItCanBeNothingElse() {
        assertThat(Reading.lines("Eric Cantor (R-Va.) and Anna Berg of Norfolk, Va., left Virginia on Monday."))
                .contains("LOCATION Virginia: Va (alias), Va. (alias), Virginia (name)");
        assertThat(Reading.lines(
                        "The Palestinian Authority (PA) said on Monday that it would pay. The PA gave no date."))
                .containsExactly(
                        "ORGANIZATION Palestinian Authority: Palestinian Authority (definition), PA (acronym), "
                                + "PA (acronym)");
    }
}
