package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrganizationsTest {
    @Test
    void initialsThatNobodyExplains() {
        assertThat(Reading.lines(
                        "The National Harbour Authority said on Monday that it would close the port. The NHA gave no "
                                + "reason."))
                .containsExactly(
                        "ORGANIZATION National Harbour Authority: National Harbour Authority (name), NHA (acronym)");
        assertThat(Reading.lines("the national harbour authority said on monday that it would close the port .\n"
                        + "the nha gave no reason ."))
                .containsExactly(
                        "ORGANIZATION National Harbour Authority: national harbour authority (name), nha (acronym)");
    }

    @Test
    void withoutTheCountry() {
        assertThat(Reading.lines("The U.S. Senate voted on Monday. The Senate will vote again on Friday."))
                .containsExactly("ORGANIZATION U.S. Senate: U.S. Senate (name), Senate (alias)");
    }

    @Test
    void whatCouldBeOfTwoIsOfNeither() {
        assertThat(Reading.lines(
                        "The French Senate and the U.S. Senate voted on Monday. The Senate will vote again on Friday."))
                .containsExactly(
                        "ORGANIZATION French Senate: French Senate (name)",
                        "ORGANIZATION U.S. Senate: U.S. Senate (name)",
                        "ORGANIZATION Senate: Senate (name)");
    }

    @Test
    void theHouseAndWhoSitsInIt() {
        assertThat(Reading.lines(
                        "The U.S. House of Representatives voted on Monday, and the House will vote again. House "
                                + "Democrats were against it, Texas Republicans were not."))
                .containsExactly(
                        "ORGANIZATION U.S. House of Representatives: U.S. House of Representatives (name), House (alias), "
                                + "House (alias)",
                        "MISC Democrats: Democrats (name)",
                        "LOCATION Texas: Texas (name)",
                        "MISC Republicans: Republicans (name)");
    }

    @Test
    void aCountryIsNotItsBank() {
        assertThat(Reading.lines("The Central Bank of Norland kept its rate on Monday. Norland's economy grew again."))
                .containsExactly(
                        "ORGANIZATION Central Bank of Norland: Central Bank of Norland (name)",
                        "LOCATION Norland: Norland (name)");
    }

    @Test
    void aCommitteeIsNotItsSenate() {
        assertThat(Reading.lines(
                        "The Department of Justice said on Monday that it had seen the report. The Justice Department "
                                + "will answer on Friday, said the Senate Budget Committee. The Senate did not."))
                .containsExactly(
                        "ORGANIZATION Department of Justice: Department of Justice (name), Justice Department (alias)",
                        "ORGANIZATION Senate Budget Committee: Senate Budget Committee (name)",
                        "ORGANIZATION Senate: Senate (name)");
    }

    @Test
    void companies() {
        assertThat(Reading.lines(
                        "Northfield Energy Corp said on Monday it would buy Baltic Timber Holdings. Shares of Northfield "
                                + "rose, and Baltic Timber fell."))
                .containsExactly(
                        "ORGANIZATION Northfield Energy Corp: Northfield Energy Corp (name), Northfield (alias)",
                        "ORGANIZATION Baltic Timber Holdings: Baltic Timber Holdings (name), Baltic Timber (alias)");
    }

    @Test
    void howeverItsPlaceIsWritten() {
        assertThat(Reading.lines(
                        "The New York Times said so on Monday. NY Times staff agreed, and the Times had more."))
                .containsExactly("ORGANIZATION New York Times: New York Times (name), NY Times (alias), Times (alias)");
        assertThat(
                        Reading.lines(
                                "The United States Senate voted on Monday. The US Senate will vote again, a U.S. Senate aide said."))
                .containsExactly(
                        "ORGANIZATION U.S. Senate: United States Senate (alias), US Senate (name), U.S. Senate (name)");
    }

    @Test
    void withoutItsGenericLastWord() {
        assertThat(Reading.lines(
                        "The Senate Intelligence Committee met on Monday, and Senate Intelligence will meet again. "
                                + "Anna Berg teaches at Harvard University; she came to Harvard in March."))
                .contains(
                        "ORGANIZATION Senate Intelligence Committee: Senate Intelligence Committee (name), "
                                + "Senate Intelligence (alias)",
                        "ORGANIZATION Harvard University: Harvard University (name), Harvard (alias)");
    }
}
