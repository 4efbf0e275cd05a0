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

    @Test
    void whatEndsInFestivalIsNoOrganisation() {
        assertThat(Reading.lines("Anna Berg showed the film at the Venice Film Festival on Monday, she said in Paris."))
                .containsExactly(
                        "PERSON Anna Berg: Anna Berg (name)",
                        "MISC Venice Film Festival: Venice Film Festival (name)",
                        "LOCATION Paris: Paris (name)");
    }

    @Test
    void aDepartmentThatEndsInAWorkStaysOne() {
        assertThat(Reading.lines("Officials at the Department of Business, Energy and Industrial Strategy said so on "
                        + "Monday. The price had gone up again in the last year, and nobody knew why that was so."))
                .containsExactly("ORGANIZATION Department of Business, Energy and Industrial Strategy: "
                        + "Department of Business, Energy and Industrial Strategy (name)");
    }

    @Test
    void aMinistryOfSeveralThings() {
        assertThat(Reading.lines(
                        "Officials of the Ministry of Higher Education, Technology and Innovation said so. The "
                                + "price had gone up again in the last year, and nobody knew why that was so."))
                .contains("ORGANIZATION Ministry of Higher Education, Technology and Innovation: "
                        + "Ministry of Higher Education, Technology and Innovation (name)");
        assertThat(Reading.lines(
                        "Anna Berg of the Ministry of Finance, Goldman Sachs and Morgan Stanley left early. The "
                                + "price had gone up again in the last year, and nobody knew why that was so."))
                .contains(
                        "ORGANIZATION Ministry of Finance: Ministry of Finance (name)",
                        "ORGANIZATION Goldman Sachs: Goldman Sachs (name)");
    }

    @Test
    void aDollarIsNoCountry() {
        assertThat(Reading.lines("It cost US $ 2.7 million, Anna Berg said in Nairobi on Monday."))
                .containsExactly("PERSON Anna Berg: Anna Berg (name)", "LOCATION Nairobi: Nairobi (name)");
        assertThat(Reading.lines("Anna Berg owes the US $ 5, she said in Nairobi on Monday."))
                .contains("LOCATION United States: US (acronym)");
    }

    @Test
    void aTownThatSoundsLikeAPerson() {
        assertThat(Reading.lines("The shock was felt in Chiang Rai and Anna Berg's house shook, she said on Monday."))
                .contains("LOCATION Chiang Rai: Chiang Rai (name)");
    }

    @Test
    void theSportBeforeAHeadlineIsNobody() {
        assertThat(Reading.lines("cricket - england beat australia by ten runs .\nlondon ( reuters ) - england won ."))
                .noneMatch(line -> line.contains("ricket"));
    }

    @Test
    void whatTheTableKnowsInAnyWriting() {
        assertThat(Reading.lines("covid - 19 spread in sub - saharan africa on monday , officials in nairobi said ."))
                .containsExactly(
                        "MISC COVID-19: covid - 19 (name)",
                        "LOCATION Sub-Saharan Africa: sub - saharan africa (name)",
                        "LOCATION Nairobi: nairobi (name)");
    }

    @Test
    void anotherNameOfTheTableThatCanBeNothingElse() {
        assertThat(Reading.lines("they said in october that obamacare would go ."))
                .containsExactly("MISC Affordable Care Act: obamacare (alias)");
    }

    @Test
    void aFigureMayEndANameOfTheTable() {
        assertThat(Reading.lines("Covid-19 spread in the town on Monday, Anna Berg said, and Twitter was full of it."))
                .contains("MISC COVID-19: Covid-19 (name)", "ORGANIZATION Twitter: Twitter (name)");
    }

    @Test
    void addressesAreNoPartOfAName() {
        assertThat(Reading.lines(
                        "https://www.example.org/2022/05/climate-talks/ durban , may 20 2022 ( reuters ) - ministers met . "
                                + "they wrote to anna.berg@example.org from nairobi ."))
                .containsExactly(
                        "LOCATION Durban: durban (name)",
                        "ORGANIZATION Reuters: reuters (name)",
                        "LOCATION Nairobi: nairobi (name)");
        assertThat(Reading.lines("Write to Anna.Berg@example.org or visit www.example.org before Friday."))
                .isEmpty();
    }

    @Test
    void aMonthWithItsDayIsNobody() {
        assertThat(Reading.lines(
                        "that notice was lifted on dec . 10 . on jan . 6 , the city said the water was clean ."))
                .isEmpty();
        assertThat(Reading.lines("The ruling was read by Justice Anna Berg Friday at a court in Oslo."))
                .contains("PERSON Anna Berg: Anna Berg (name)");
    }

    @Test
    void lettersWithFullStopsAreNobody() {
        assertThat(Reading.lines("the vase was made in the first century b. c. e. in new stone ."))
                .isEmpty();
    }

    @Test
    void aNameDoesNotEndInAPreposition() {
        assertThat(Reading.lines("The comments were made Monday at the Association of the U.S. Army conference."))
                .containsExactly("ORGANIZATION Association of the U.S. Army: Association of the U.S. Army (name)");
        assertThat(Reading.lines(
                        "A Department of Justice spokesman said staff in the Office of the Vice President met."))
                .containsExactly(
                        "ORGANIZATION Department of Justice: Department of Justice (name)",
                        "ORGANIZATION Office of the Vice President: Office of the Vice President (name)");
    }

    @Test
    void aStormIsNobody() {
        assertThat(Reading.lines(
                        "Hurricane Irma hit Florida on Monday, and Irma was strong. Storm Desmond flooded Cumbria."))
                .containsExactly(
                        "MISC Hurricane Irma: Hurricane Irma (name), Irma (alias)",
                        "LOCATION Florida: Florida (name)",
                        "MISC Storm Desmond: Storm Desmond (name)",
                        "LOCATION Cumbria: Cumbria (name)");
        assertThat(
                        Reading.lines(
                                "officials said hurricane florence hit the coast on monday and tropical storm humberto was near ."))
                .containsExactly(
                        "MISC Hurricane Florence: hurricane florence (name)",
                        "MISC Tropical Storm Humberto: tropical storm humberto (name)");
        assertThat(Reading.lines(
                        "They named it a hurricane. Irma Berg left Miami; Hurricane Irma came on Monday, Irma said."))
                .contains(
                        "PERSON Irma Berg: Irma Berg (name), Irma (alias)",
                        "MISC Hurricane Irma: Hurricane Irma (name)");
    }

    @Test
    void whatNamesNobodyByItself() {
        assertThat(Reading.lines("among the group : sens .\nanna berg of ohio and peter hale of texas .\n"
                        + "but i m not sure , she said at 0645 utc in congressional testimony ."))
                .containsExactly(
                        "PERSON Anna Berg: anna berg (name)",
                        "LOCATION Ohio: ohio (name)",
                        "PERSON Peter Hale: peter hale (name)",
                        "LOCATION Texas: texas (name)");
    }

    @Test
    void initialsAreNoSurname() {
        assertThat(Reading.lines(
                        "North Korea's Kim Jong Un spoke on Monday. Abide by U.N. resolutions, the U.N. said."))
                .contains(
                        "PERSON Kim Jong Un: Kim Jong Un (name)",
                        "ORGANIZATION United Nations: U.N. (acronym), U.N. (acronym)");
    }

    @Test
    void aShipIsNotWhomItIsCalledAfter() {
        assertThat(Reading.lines("A destroyer, the USS Donald Cook, left Norfolk on Monday, Anna Berg said."))
                .contains("MISC USS Donald Cook: USS Donald Cook (name)");
    }

    @Test
    void somebodysTimeIsThatPersons() {
        assertThat(Reading.lines("They undid Obama-era rules on Monday. Anna Berg kept Soviet-era ones."))
                .contains("PERSON Obama: Obama (name)");
    }

    @Test
    void whatACourtIsForIsAPlace() {
        assertThat(Reading.lines(
                        "Anna Berg was charged in the Eastern District of Texas, the U.S. Attorney's Office said."))
                .contains("LOCATION Eastern District of Texas: Eastern District of Texas (name)");
    }

    @Test
    void aRoleIsNobody() {
        assertThat(Reading.lines("Prosecutors thanked the FBI and Special Agent in Charge Anna Berg on Monday."))
                .containsExactly(
                        "ORGANIZATION Federal Bureau of Investigation: FBI (acronym)",
                        "PERSON Anna Berg: Anna Berg (name)");
    }

    @Test
    void initialsInANameKeepTheirCapitals() {
        assertThat(Reading.lines(
                        "He said AT&T Inc would sell it to the US State Department on Monday, and US Open tickets."))
                .contains("ORGANIZATION AT&T Inc: AT&T Inc (name)")
                .noneMatch(line -> line.contains(" Us "));
    }
}
