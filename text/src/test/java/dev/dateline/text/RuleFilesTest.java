package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    /** A rule file that is not part of the provenance's hash would change the output unseen. */
    @Test
    void everyRuleFileIsPartOfTheProvenance() throws IOException {
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            Set<String> lying = files.filter(file -> file.toString().matches(".*\\.(txt|csv)"))
                    .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
            Set<String> hashed = ArticleReader.RULES.stream()
                    .map(file -> file.beside().getPackageName().replace('.', '/') + '/' + file.name())
                    .collect(Collectors.toSet());
            assertThat(hashed).isEqualTo(lying);
        }
    }
}
