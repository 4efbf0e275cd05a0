package dev.dateline.lab.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedTest {
    @TempDir
    private Path folder;

    @Test
    void articlesThatNoFileHasAreTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("some.jsonl"),
                "{\"id\": \"reuters-2017-f2f7cbf46762\", \"title\": \"" + "y".repeat(200) + "\", \"body\": \""
                        + "x".repeat(2_000) + "\"}\n");
        Annotated.Found found = Annotated.in(List.of(file.toString()));
        assertThat(found.articles()).singleElement().satisfies(article -> {
            assertThat(article.part()).isEqualTo("open");
            assertThat(article.groups()).extracting(Group::name).contains("John McCain");
        });
        assertThat(found.missing()).hasSize(19).doesNotContain("reuters-2017-f2f7cbf46762");
    }

    @Test
    void aTextThatIsTooShortIsAnother() throws IOException {
        Path file = Files.writeString(
                folder.resolve("some.jsonl"), "{\"id\": \"reuters-2017-f2f7cbf46762\", \"body\": \"Not that one.\"}\n");
        Annotated.Found found = Annotated.in(List.of(file.toString()));
        assertThat(found.articles()).isEmpty();
        assertThat(found.missing()).hasSize(20);
    }

    @Test
    void formsAreFoundInTheirText() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"), "maria delgado said iberian trade and iberia s ports ; delgado left .");
        Path expected = Files.writeString(folder.resolve("expected.json"), """
                [{"doc": "a", "file": "a.txt", "published": "2017-11-13", "entities": {
                  "PERSON": {"Maria Delgado": ["delgado", "maria delgado"]},
                  "LOCATION": {"Iberia": ["iberia"]},
                  "MISC": {"Iberian": ["iberian"]}}}]
                """);
        List<Group> groups = Samples.read(expected).get(0).groups();
        assertThat(groups.get(0).mentions())
                .containsOnlyKeys(new Span(Field.BODY, 0, 13), new Span(Field.BODY, 54, 61));
        assertThat(groups.get(1).mentions())
                .containsEntry(new Span(Field.BODY, 19, 26), EntityType.MISC)
                .containsEntry(new Span(Field.BODY, 37, 43), EntityType.LOCATION)
                .hasSize(2);
        assertThat(groups).hasSize(2);
    }
}
