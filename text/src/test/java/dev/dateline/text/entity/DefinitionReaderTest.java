package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {
    private final DefinitionReader reader = new DefinitionReader();

    @Test
    void initialsLeadToTheWords() {
        assertThat(read("the league for the protection of mountain rivers ( lpmr ) said"))
                .containsExactly("lpmr = league for the protection of mountain rivers");
        assertThat(read("the Department of Defense (DOD) said")).containsExactly("dod = department of defense");
        assertThat(read("the Federal Institute of Roads (FIR) said"))
                .containsExactly("fir = federal institute of roads");
    }

    @Test
    void theWordsMayComeSecond() {
        assertThat(read("the NRA (National Roads Authority) said")).containsExactly("nra = national roads authority");
    }

    @Test
    void othersAreNoDefinitions() {
        assertThat(read("he said ( it ) was late , united nations ( reuters ) - and the end ( etc )"))
                .isEmpty();
        assertThat(read("(BBC) (")).isEmpty();
    }

    private List<String> read(String text) {
        return reader.read(Reading.field(Field.BODY, text)).stream()
                .map(definition -> definition.shortKey() + " = " + definition.longKey())
                .toList();
    }
}
