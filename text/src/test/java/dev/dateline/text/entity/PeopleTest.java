package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleTest {
    @Test
    void fatherAndSonAreTwo() {
        assertThat(Reading.lines(
                        "Robert Hale and his son, Robert Hale Jr., were in London on Monday. Hale spoke first. "
                                + "Hale Jr. followed."))
                .containsExactly(
                        "PERSON Robert Hale: Robert Hale (name), Hale (surname)",
                        "PERSON Robert Hale Jr.: Robert Hale Jr. (name), Hale Jr. (surname)",
                        "LOCATION London: London (name)");
        assertThat(Reading.lines("robert hale and his son , robert hale jr. , were in london on monday .\n"
                        + "hale spoke first .\nhale jr. followed ."))
                .containsExactly(
                        "PERSON Robert Hale: robert hale (name), hale (surname)",
                        "PERSON Robert Hale Jr.: robert hale jr. (name), hale jr. (surname)",
                        "LOCATION London: london (name)");
    }

    @Test
    void theEndOfALongNameIsTheSamePerson() {
        assertThat(Reading.lines("Mya Thiri Win arrived in Geneva on Monday. Thiri Win said she was tired."))
                .containsExactly(
                        "PERSON Mya Thiri Win: Mya Thiri Win (name), Thiri Win (alias)",
                        "LOCATION Geneva: Geneva (name)");
    }

    @Test
    void alIsAFirstNameWhereNobodyElseHasTheSurname() {
        assertThat(Reading.lines("Al Weber left Geneva on Monday, Weber said."))
                .containsExactly("PERSON Al Weber: Al Weber (name), Weber (surname)", "LOCATION Geneva: Geneva (name)");
    }

    @Test
    void surnamesInAListGoHomeEach() {
        assertThat(Reading.lines(
                        "Helen Jones and Peter Smith arrived in Geneva. Jones and Smith were tired, Smith's lawyer "
                                + "said."))
                .containsExactly(
                        "PERSON Helen Jones: Helen Jones (name), Jones (surname)",
                        "PERSON Peter Smith: Peter Smith (name), Smith (surname), Smith (surname)",
                        "LOCATION Geneva: Geneva (name)");
        assertThat(Reading.lines("helen jones and peter smith arrived in geneva .\njones and smith were tired , "
                        + "smith s lawyer said ."))
                .containsExactly(
                        "PERSON Helen Jones: helen jones (name), jones (surname)",
                        "PERSON Peter Smith: peter smith (name), smith (surname), smith (surname)",
                        "LOCATION Geneva: geneva (name)");
    }

    @Test
    void aSurnameThatIsAPeople() {
        assertThat(
                        Reading.lines(
                                "Leandra English met her friend Kevin French in Paris on Monday. The meeting was over when English had left, French said."))
                .containsExactly(
                        "PERSON Leandra English: Leandra English (name), English (surname)",
                        "PERSON Kevin French: Kevin French (name), French (surname)",
                        "LOCATION Paris: Paris (name)");
    }
}
