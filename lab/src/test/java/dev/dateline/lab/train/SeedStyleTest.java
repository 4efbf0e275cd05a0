package dev.dateline.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.sentence.Sentences;
import dev.dateline.text.token.Tokens;
import org.junit.jupiter.api.Test;

class SeedStyleTest {
    private static SeedStyle rewrite(String printed) {
        Tokens tokens = Tokens.of(printed);
        return SeedStyle.of(tokens, Sentences.of(tokens));
    }

    @Test
    void smallLettersASentenceALineAndMarksApart() {
        assertThat(rewrite("\"I know,\" said Ms. O'Hara (Labour). Germany’s 15-member council met.")
                        .text())
                .isEqualTo("i know , said ms. o hara ( labour ) .\ngermany s 15-member council met .");
    }

    @Test
    void theLastFullStopIsSplitOffEvenFromAnAbbreviation() {
        assertThat(rewrite("He left the U.N. The U.S. stayed.").text())
                .isEqualTo("he left the u.n .\nthe u.s. stayed .");
    }

    @Test
    void aDashStandsAlone() {
        assertThat(rewrite("Oslo — once Christiania – is cold.").text())
                .isEqualTo("oslo - once christiania - is cold .");
    }

    @Test
    void eachCharacterKnowsItsToken() {
        String printed = "\"Yes,\" Peru's envoy said.";
        SeedStyle style = rewrite(printed);
        Tokens tokens = Tokens.of(printed);
        assertThat(style.text()).isEqualTo("yes , peru s envoy said .");
        int envoy = style.text().indexOf("envoy");
        assertThat(tokens.form(style.origin(envoy))).isEqualTo("envoy");
        assertThat(tokens.form(style.origin(envoy + 4))).isEqualTo("envoy");
        assertThat(tokens.form(style.origin(style.text().indexOf("s envoy")))).isEqualTo("'s");
    }
}
