package dev.dateline.text.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.WorstCase;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** A bar is where a sentence ends, and is not part of the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Smith met Gen. Jones. |They spoke.",
                "It grew 3.5 percent. |On Nov. 13 it fell... and rose.",
                "The U.S. Senate met in Washington, D.C. |The House did not.",
                "George W. Bush spoke at 10 a.m. on Friday. |He left.",
                "\"Is it over?\" he asked. |\"No!\" |She left.",
                "He said: “We will go.” |(They stayed.) |Nobody knew.",
                "Acme Inc. |In May it closed.",
                "lines are\nbroken where they\nwere full. |Then it\ngoes on.",
                "A heading\n\n|The text. |More.",
                // lines that were cut at every full stop
                "It began on Dec.\n14, 2009, and the U.S.\nsenator left.|\nNobody knew.",
                // taken apart at every mark
                "George W . Bush left at 5 p . m . Friday . |The U . S . Senate sat . |He and I . |Nobody came .",
                "he left at 5 p . m . on friday . |it was late .",
                // wire style: a sentence a line, some broken by mistake
                "russian u.n .\nambassador jo smith spoke .|\nhe left .",
                "she goes to amman on nov .\n20 , he said .|\n20 went .",
                "it went to the u.s .|\nthe senate met .",
                "the bill passed on oct . 24 .|\nit was late .",
                "they met mr. jones at 3.5 degrees .|\nthen ... they left .",
                "no full stop here|\nnext line|\nlast line .",
            })
    void endsWhereTheBarIs(String marked) {
        String text = marked.replace("|", "");
        StringBuilder found = new StringBuilder();
        int at = 0;
        for (Span span : Sentences.of(Tokens.of(text)).spans(Field.BODY)) {
            String between = text.substring(at, span.start());
            boolean line = between.startsWith("\n") && !between.startsWith("\n\n");
            found.append(at == 0 ? "" : line ? "|" + between : between + "|").append(span.of(text));
            at = span.end();
        }
        assertThat(found.toString()).isEqualTo(marked);
    }

    @Property
    void everyTokenIsInOneSentence(@ForAll String text) {
        check(text);
    }

    @ParameterizedTest
    @EnumSource(WorstCase.class)
    void worstCasesAreRead(WorstCase worst) {
        check(worst.text());
    }

    private static void check(String text) {
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        int at = 0;
        for (int i = 0; i < sentences.size(); i++) {
            assertThat(sentences.first(i)).isEqualTo(at);
            assertThat(sentences.end(i)).isGreaterThan(at);
            at = sentences.end(i);
        }
        assertThat(at).isEqualTo(tokens.size());
    }
}
