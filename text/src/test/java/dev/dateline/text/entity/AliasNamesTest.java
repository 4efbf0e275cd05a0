package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.name.Aliases;
import dev.dateline.text.name.InvalidAliasesException;
import dev.dateline.wire.Entity;
import dev.dateline.wire.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AliasNamesTest {
    private static final EntityReader READER = reader("""
            name,type,uri,aliases
            Blue Lantern,ORGANIZATION,https://example.org/lantern,the Lantern|BLTN
            Helen Carter,PERSON,https://example.org/carter,Nell Carter
            Old Mill Bridge,LOCATION,,
            O'Dowd's,ORGANIZATION,,
            United States,LOCATION,,Uncle Sam
            """);

    private static EntityReader reader(String file) {
        try {
            return new EntityReader(Aliases.of(file.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidAliasesException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Entity> entities(String body) {
        return READER.read(List.of(Reading.field(Field.BODY, body)), Optional.empty());
    }

    private static List<String> lines(String body) {
        return entities(body).stream().map(Reading::line).toList();
    }

    @Test
    void namesAreFoundWhereverTheyStand() {
        assertThat(
                        lines(
                                "He crossed old times. It rained on the Old Mill Bridge, said the Lantern. BLTN fell 3 percent."))
                .containsExactly(
                        "LOCATION Old Mill Bridge: Old Mill Bridge (name)",
                        "ORGANIZATION Blue Lantern: Lantern (alias), BLTN (acronym)");
        assertThat(lines("the blue lantern fell by the old mill bridge , o dowd s said ."))
                .containsExactly(
                        "ORGANIZATION Blue Lantern: blue lantern (name)",
                        "LOCATION Old Mill Bridge: old mill bridge (name)",
                        "ORGANIZATION O'Dowd's: o dowd s (name)");
    }

    @Test
    void inPrintTheCapitalsCount() {
        assertThat(lines("They lit a blue lantern by the old mill bridge. Then Uncle Bob and Aunt Mary Went Home."))
                .noneMatch(line -> line.contains("lantern") || line.contains("bridge"));
        assertThat(lines("They said the BLUE LANTERN was shut when the rain began to fall again."))
                .containsExactly("ORGANIZATION Blue Lantern: BLUE LANTERN (name)");
    }

    @Test
    void onlyWholeTokensAreNames() {
        assertThat(lines("the bltns fell .")).noneMatch(line -> line.contains("Blue Lantern"));
        assertThat(lines("an old mill bridgehead was built .")).isEmpty();
    }

    @Test
    void aPersonsSurnameComesHomeToTheAlias() {
        List<Entity> entities =
                entities("Carter resigned. Nell Carter left on Monday. Helen J. Carter had been ill, Carter said.");
        assertThat(entities).singleElement().satisfies(carter -> {
            assertThat(Reading.line(carter))
                    .isEqualTo("PERSON Helen Carter: Carter (surname), Nell Carter (alias), Helen J. Carter (name), "
                            + "Carter (surname)");
            assertThat(carter.uri()).contains("https://example.org/carter");
            assertThat(carter.key()).isEqualTo("https://example.org/carter");
        });
    }

    @Test
    void theUsersRowTakesTheShippedOnesNames() {
        List<Entity> entities = entities("Uncle Sam will pay, American officials said. The U.S. has agreed.");
        assertThat(entities).singleElement().satisfies(country -> {
            assertThat(Reading.line(country))
                    .isEqualTo("LOCATION United States: Uncle Sam (alias), American (demonym), U.S. (acronym)");
            assertThat(country.uri()).isEmpty();
            assertThat(country.key()).isEqualTo("LOCATION:united states");
        });
    }
}
