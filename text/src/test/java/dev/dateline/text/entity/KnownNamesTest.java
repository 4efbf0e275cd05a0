package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.name.Aliases;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private final KnownNames known = new KnownNames(Aliases.NONE);

    @Test
    void everyRowIsWellFormed() {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String line : KnownNames.FILE.lines()) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(6);
            assertThat(cells[0]).as(line).matches("Q[1-9]\\d*|");
            assertThat(cells[0].isEmpty() || ids.add(cells[0])).as(line).isTrue();
            assertThat(names.add(cells[2])).as(line).isTrue();
        }
    }

    @Test
    void formsLeadToOne() {
        for (String form : new String[] {"us", "usa", "america", "united states of america", "americans"}) {
            assertThat(known.name(form).orElseThrow().known().uri())
                    .as(form)
                    .contains("http://www.wikidata.org/entity/Q30");
        }
        assertThat(known.name("opcw").orElseThrow().as()).isEqualTo(KnownNames.As.INITIALS);
        assertThat(known.name("syrian").orElseThrow().as()).isEqualTo(KnownNames.As.PEOPLE);
        assertThat(known.seat("moscow").orElseThrow().known().name()).isEqualTo("Russia");
        assertThat(known.name("moscow")).isEmpty();
    }
}
