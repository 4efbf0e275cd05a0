package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.wire.EntityType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AliasesTest {
    private static Aliases read(String file) throws InvalidAliasesException {
        return Aliases.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] file) {
        return catchThrowableOfType(InvalidAliasesException.class, () -> Aliases.of(file))
                .problems();
    }

    private static List<String> problems(String file) {
        return problems(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commasAndTabs() throws InvalidAliasesException {
        Alias carter = new Alias(
                "Helen Carter",
                EntityType.PERSON,
                Optional.of("https://example.org/people/7"),
                List.of("H. Carter", "Nell"));
        Alias acme = new Alias("Acme, Inc.", EntityType.ORGANIZATION, Optional.empty(), List.of());
        assertThat(read("name,type,uri,aliases\n"
                                + "Helen Carter,PERSON,https://example.org/people/7,H. Carter | Nell\n"
                                + "\n"
                                + "\"Acme, Inc.\",ORGANIZATION,,\n")
                        .rows())
                .containsExactly(carter, acme);
        assertThat(read("\uFEFFType\tName\tAliases\tURI\r\n"
                                + "PERSON\tHelen Carter\tH. Carter|Nell\thttps://example.org/people/7\r\n"
                                + "ORGANIZATION\tAcme, Inc.\t\t\r\n")
                        .rows())
                .containsExactly(carter, acme);
        assertThat(read("name,type\nHelen Carter,PERSON\n").rows())
                .containsExactly(new Alias("Helen Carter", EntityType.PERSON, Optional.empty(), List.of()));
    }

    @Test
    void theHashIsOfTheFile() throws InvalidAliasesException {
        assertThat(read("name,type\n").hash().orElseThrow())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(read("name,type\r\n").hash().orElseThrow());
        assertThat(Aliases.NONE.hash()).isEmpty();
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        assertThat(problems("name,type,uri,aliases\n"
                        + "Acme,FIRM,,\n"
                        + "Acme Corp,ORGANIZATION,acme,\n"
                        + "U.S. Steel,ORGANIZATION,,US Steel|Acme\n"
                        + "Helen Carter,PERSON\n"
                        + "--,MISC,urn:x:1,\n"
                        + "\n"
                        + "ACME Corp,MISC,urn:x:1,\n"))
                .containsExactly(
                        "line 2: type is \"FIRM\", none of PERSON, ORGANIZATION, LOCATION and MISC",
                        "line 3: uri is \"acme\", no absolute URI of at most 2000 characters",
                        "line 4: \"Acme\" is also a name of line 2",
                        "line 5: 2 cells under 4 columns",
                        "line 6: \"--\" is no name",
                        "line 8: uri is that of line 6",
                        "line 8: \"ACME Corp\" is also a name of line 3");
    }

    @Test
    void aHeaderIsNeeded() {
        assertThat(problems("")).containsExactly("line 1: no header: name,type,uri,aliases");
        assertThat(problems("Acme,ORGANIZATION\n"))
                .containsExactly(
                        "line 1: the header has no column \"name\"",
                        "line 1: the header has no column \"type\"",
                        "line 1: \"acme\" is none of the columns name, type, uri and aliases",
                        "line 1: \"organization\" is none of the columns name, type, uri and aliases");
        assertThat(problems("name,type,name\n")).containsExactly("line 1: the header names a column twice");
    }

    @Test
    void limits() {
        assertThat(problems(new byte[Aliases.MAX_BYTES + 1])).containsExactly("more than 8000000 bytes");
        assertThat(problems("name,type\n" + "x y ".repeat(8) + ",MISC\n"))
                .containsExactly("line 2: \"x y x y x y x y x y x y x y x y\" has more than 15 words and marks");
        assertThat(problems("name,type,aliases\nX,MISC," + "a|".repeat(201) + "\n"))
                .containsExactly("line 2: more than 200 aliases");
        StringBuilder rows = new StringBuilder("name,type\n");
        for (int i = 0; i <= 50_000; i++) {
            rows.append("Name ").append(i).append(",MISC\n");
        }
        assertThat(problems(rows.toString())).containsExactly("line 50002: more than 50000 rows");
        assertThat(problems("name,type\n" + "?,?\n".repeat(60)))
                .hasSize(101)
                .last()
                .isEqualTo("and 20 more problems");
    }

    @Test
    void whatIsNoText() {
        assertThat(problems("name,type\nCaf\u00e9,MISC\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("line 2: is not UTF-8");
        assertThat(problems("name,type\nA\u0007B,MISC\n")).containsExactly("line 2: \"A?B\" has a control character");
        assertThat(problems("name,type\n\"Acme,MISC\n"))
                .singleElement()
                .asString()
                .startsWith("line ");
    }
}
