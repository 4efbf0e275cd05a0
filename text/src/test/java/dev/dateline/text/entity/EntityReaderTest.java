package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Mention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityReaderTest {
    @Test
    void surnamesComeHome() {
        assertThat(Reading.lines("Maria Delgado met Jean Lefort in Geneva. Delgado said Lefort had agreed."))
                .containsExactly(
                        "PERSON Maria Delgado: Maria Delgado (name), Delgado (surname)",
                        "PERSON Jean Lefort: Jean Lefort (name), Lefort (surname)",
                        "LOCATION Geneva: Geneva (name)");
        assertThat(Reading.lines("maria delgado met jean lefort in geneva .\ndelgado said lefort had agreed ."))
                .containsExactly(
                        "PERSON Maria Delgado: maria delgado (name), delgado (surname)",
                        "PERSON Jean Lefort: jean lefort (name), lefort (surname)",
                        "LOCATION Geneva: geneva (name)");
    }

    @Test
    void twoPeopleWithOneSurnameStayTwo() {
        assertThat(Reading.lines("John Carter and his brother Peter Carter were in London. Carter said he was ill. "
                        + "John Carter left. Mr. Carter did not say why."))
                .containsExactly(
                        "PERSON John Carter: John Carter (name), John Carter (name), Carter (surname)",
                        "PERSON Peter Carter: Peter Carter (name), Carter (surname)",
                        "LOCATION London: London (name)");
    }

    @Test
    void acronymsAreWhatTheTextSaysTheyAre() {
        assertThat(Reading.lines("the inquiry , known as the baltic shipping tribunal ( bst ) , was created in 2015 .\n"
                        + "the bst will report in june ."))
                .containsExactly("ORGANIZATION Baltic Shipping Tribunal: baltic shipping tribunal (definition), "
                        + "bst (acronym), bst (acronym)");
        assertThat(Reading.lines("The OBP (Organization of Baltic Ports) will meet in Riga. OBP members are invited."))
                .containsExactly(
                        "ORGANIZATION Organization of Baltic Ports: OBP (acronym), "
                                + "Organization of Baltic Ports (definition), OBP (acronym)",
                        "LOCATION Riga: Riga (name)");
        assertThat(Reading.lines("its initial public offering ( ipo ) was late , and the ipo failed ."))
                .isEmpty();
    }

    @Test
    void aCountryIsOneInAllItsForms() {
        assertThat(Reading.lines(
                        "The United States has said U.S. troops will leave. America is tired, he told US officials. "
                                + "Many Americans agree."))
                .containsExactly("LOCATION United States: United States (name), U.S. (acronym), America (alias), "
                        + "US (acronym), Americans (demonym)");
        assertThat(Reading.lines(
                        "the united states asked us to wait , a u.s .\nambassador said .\namerican troops left ."))
                .containsExactly("LOCATION United States: united states (name), u.s (acronym), american (demonym)");
    }

    @Test
    void aPlaceWithoutItsKindIsThatPlace() {
        assertThat(Reading.lines("Boats go to Saltmarsh Island again. Saltmarsh has about 1,200 residents."))
                .contains("LOCATION Saltmarsh: Saltmarsh (name)");
        assertThat(Reading.lines("boats go to saltmarsh island again .\nsaltmarsh has about 1,200 residents ."))
                .contains("LOCATION Saltmarsh: saltmarsh (name)");
    }

    @Test
    void whatHasALibraryIsATown() {
        assertThat(Reading.lines("Karsholm's library opens today. People in Karsholm are glad, Lucia Moretti said."))
                .containsExactly(
                        "LOCATION Karsholm: Karsholm (name), Karsholm (name)",
                        "PERSON Lucia Moretti: Lucia Moretti (name)");
        assertThat(Reading.lines("Lucia Moretti gave up reading. Moretti's library was sold on Monday."))
                .containsExactly("PERSON Lucia Moretti: Lucia Moretti (name), Moretti (surname)");
    }

    @Test
    void aSeatOfGovernmentStandsForIt() {
        assertThat(Reading.lines("washington countered that moscow had refused .\nhe lives in washington ."))
                .containsExactly(
                        "LOCATION United States: washington (metonym)",
                        "LOCATION Russia: moscow (metonym)",
                        "LOCATION Washington: washington (name)");
        assertThat(Reading.lines("Talks between Moscow and Washington went on. Beijing's position is clear."))
                .containsExactly(
                        "LOCATION Russia: Moscow (metonym)",
                        "LOCATION United States: Washington (metonym)",
                        "LOCATION China: Beijing (metonym)");
        assertThat(Reading.lines("they will build a road between lisbon and madrid ."))
                .containsExactly("LOCATION Lisbon: lisbon (name)", "LOCATION Madrid: madrid (name)");
    }

    @Test
    void theDatelineNamesPlaceAndAgency() {
        assertThat(Reading.lines("united nations ( reuters ) - france said on monday it was ready ."))
                .containsExactly(
                        "ORGANIZATION United Nations: united nations (name)",
                        "ORGANIZATION Reuters: reuters (name)",
                        "LOCATION France: france (name)");
        assertThat(Reading.lines("WASHINGTON, Nov 13 (Reuters) - France said on Monday it was ready."))
                .containsExactly(
                        "LOCATION Washington: WASHINGTON (name)",
                        "ORGANIZATION Reuters: Reuters (name)",
                        "LOCATION France: France (name)");
    }

    @Test
    void whoIsAPronounBehindAComma() {
        assertThat(
                        Reading.lines(
                                "the world health organization ( who ) sent amina soto , who leads the team . the who said so ."))
                .containsExactly(
                        "ORGANIZATION World Health Organization: world health organization (definition), who (acronym), who (acronym)",
                        "PERSON Amina Soto: amina soto (name)");
    }

    @Test
    void rolesStandBesideTheName() {
        assertThat(role("we are talking , russian u.n .\nambassador vassily petrov told reporters ."))
                .contains("russian u.n. ambassador");
        assertThat(role("we would like that , u.s .\nambassador to the u.n. nikki barton told reporters ."))
                .contains("u.s. ambassador to the u.n.");
        assertThat(role("A day later French Foreign Minister Jean Lefort left the talks."))
                .contains("French Foreign Minister");
        assertThat(role("John Weber, chief executive of the company, left."))
                .contains("chief executive of the company");
        assertThat(role("Mr. John Weber left.")).isEmpty();
        assertThat(role("They said on the way that they had met EPA Administrator Scott Moss in Paris."))
                .contains("EPA Administrator");
        assertThat(role("Anna Berg, founder of Bay Trade and a friend of the mayor, left."))
                .contains("founder of Bay Trade");
    }

    @Test
    void aRoleOfSeveralIsEachOnes() {
        assertThat(Reading.entities(
                                "It was said that U.S. Senators Helen Jones and Peter Smith had met their friend Anna Berg in Paris.")
                        .stream()
                        .filter(entity -> entity.type() == EntityType.PERSON)
                        .map(Entity::role))
                .containsExactly(Optional.of("U.S. Senator"), Optional.of("U.S. Senator"), Optional.empty());
    }

    private static Optional<String> role(String text) {
        return Reading.entities(text).stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .findFirst()
                .flatMap(Entity::role);
    }

    @Test
    void titlesAreNoPartOfNames() {
        assertThat(Reading.entities("dr. maria delgado and president jean lefort met .").stream()
                        .map(Entity::name))
                .containsExactly("Maria Delgado", "Jean Lefort");
    }

    @Test
    void usualCapitals() {
        assertThat(Reading.entities("people fled the town of al-bab and the village of khan arnabeh .").stream()
                        .map(Entity::name))
                .containsExactly("Al-Bab", "Khan Arnabeh");
        assertThat(Reading.entities("THE BANK OF ENGLAND AND IBM SAID ON MONDAY THAT JOHN MCCARTHY HAD LEFT.").stream()
                        .map(Entity::name))
                .containsExactly("Bank of England", "IBM", "John McCarthy");
        assertThat(Reading.entities("NEW YORK (Reuters) - Stocks fell on Monday after the news.")
                        .get(0)
                        .name())
                .isEqualTo("New York");
        assertThat(Reading.entities("LINDHAVEN, Nov 13 (Reuters) - Stocks fell on Monday after the news.")
                        .get(0)
                        .name())
                .isEqualTo("Lindhaven");
    }

    @Test
    void capitalsOfInitialsAndOfPeople() {
        assertThat(Reading.lines(
                        "north korea s kim jong un met pope benedict xvi on monday , the us state department said .\n"
                                + "chief executive anna berg of wikileaks left dar es salaam on friday ."))
                .contains(
                        "PERSON Kim Jong Un: kim jong un (name)",
                        "PERSON Benedict XVI: benedict xvi (name)",
                        "ORGANIZATION US State Department: us state department (name)",
                        "LOCATION Dar es Salaam: dar es salaam (name)")
                .anyMatch(line -> line.contains(" WikiLeaks: wikileaks"));
    }

    @Test
    void anAcronymIsWrittenAsOneWhereCapitalsCount() {
        assertThat(Reading.lines(
                        "The World Health Organization (WHO) said on Monday that people who fell ill in Kenya were "
                                + "well. The WHO gave no figures."))
                .contains(
                        "ORGANIZATION World Health Organization: World Health Organization (definition), WHO (acronym), WHO (acronym)")
                .noneMatch(line -> line.contains("who ("));
    }

    @Test
    void whatAnArticleDefinesComesBeforeTheTable() {
        assertThat(Reading.lines(
                        "The Armed Forces of the Philippines (AFP) left Manila on Monday. The AFP gave no reason."))
                .contains("ORGANIZATION Armed Forces of the Philippines: Armed Forces of the Philippines (definition), "
                        + "AFP (acronym), AFP (acronym)");
    }

    @Test
    void anAcronymIsOfTheWholeName() {
        assertThat(Reading.lines(
                        "The U.S. Environmental Protection Agency (EPA) said so on Monday. The EPA will not pay."))
                .containsExactly("ORGANIZATION U.S. Environmental Protection Agency: "
                        + "U.S. Environmental Protection Agency (definition), EPA (acronym), EPA (acronym)");
    }

    @Test
    void aRoleMayEndTheSentence() {
        assertThat(
                        Reading.entities(
                                        "It will rise, said John Smith, an analyst at Barclays. He left Paris on Monday.")
                                .stream()
                                .filter(entity -> entity.name().equals("John Smith"))
                                .map(Entity::role))
                .containsExactly(Optional.of("analyst at Barclays"));
    }

    @Test
    void keysAreTheSameInAnyCase() {
        assertThat(Reading.entities("Maria Delgado is from Germany.").stream().map(Entity::key))
                .containsExactly("PERSON:maria delgado", "http://www.wikidata.org/entity/Q183");
        assertThat(Reading.entities("maria delgado is from germany .").stream().map(Entity::key))
                .containsExactly("PERSON:maria delgado", "http://www.wikidata.org/entity/Q183");
    }

    @Test
    void titleAndBodyAreOneArticle() {
        List<Entity> entities = Reading.entities("Delgado Meets Lefort", "Maria Delgado met Jean Lefort in Geneva.");
        assertThat(entities.get(0).mentions())
                .extracting(Mention::in, Mention::text, Mention::start)
                .containsExactly(tuple(Field.TITLE, "Delgado", 0), tuple(Field.BODY, "Maria Delgado", 0));
    }

    @Test
    void aWeekdayIsNobody() {
        assertThat(
                        Reading.lines(
                                "Council engineer Piet Adeyemi said the motors had failed twice since September, most recently on"
                                        + " Saturday night. A ministry spokesman said on Sunday evening that the flights would end."))
                .noneMatch(line -> line.contains("Saturday") || line.contains("Sunday"));
    }

    @Test
    void offsetsCountCodePoints() {
        Mention mention =
                Reading.entities("😀😀 Maria Delgado left.").get(0).mentions().get(0);
        assertThat(mention.start()).isEqualTo(3);
        assertThat(mention.end()).isEqualTo(16);
        assertThat(mention.text()).isEqualTo("Maria Delgado");
    }
}
