package dev.dateline.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    @TempDir
    private Path folder;

    @Test
    void everyPageIsFilledAndItsNamesStandWhereTheyAreSaidTo() throws IOException {
        Sheets sheets = new Sheets(lists(folder));
        for (int page = 0; page < 200; page++) {
            Gold gold = sheets.page(page);
            assertThat(gold.text()).doesNotContain("{", "}", "|").endsWith("\n");
            assertThat(gold.names()).isNotEmpty().allSatisfy(name -> {
                String before = name.start() == 0 ? " " : gold.text().substring(name.start() - 1, name.start());
                assertThat(before).isBlank();
                assertThat(gold.text().substring(name.start(), name.end())).isNotBlank();
            });
        }
    }

    @Test
    void aClubIsAnOrganizationWhateverTownItIsOf() throws IOException {
        Gold results = new Sheets(lists(folder)).page(0);
        String row = results.text().lines().skip(3).findFirst().orElseThrow();
        assertThat(row).matches("\\D+ \\d \\D+ \\d");
        int start = results.text().indexOf(row);
        assertThat(results.names())
                .filteredOn(name -> name.start() >= start && name.end() <= start + row.length())
                .extracting(Gold.Name::type)
                .containsExactly("ORG", "ORG");
    }

    @Test
    void theSameListsGiveTheSamePages() throws IOException {
        Sheets one = new Sheets(lists(folder));
        Sheets two = new Sheets(lists(folder));
        List<Gold> pages = IntStream.range(0, 50).mapToObj(one::page).toList();
        assertThat(IntStream.range(0, 50).mapToObj(two::page).toList()).isEqualTo(pages);
    }

    private static Path lists(Path folder) throws IOException {
        Files.writeString(folder.resolve("first-names.txt"), "\ufeffAnna\n");
        Files.writeString(folder.resolve("surnames.txt"), "Brandt\n");
        Files.writeString(folder.resolve("cities.csv"), "New Ulm,Nowhere\n");
        return folder;
    }
}
