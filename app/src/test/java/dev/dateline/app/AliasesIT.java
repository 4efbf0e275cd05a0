package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.wire.SchemaAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own names, through the commands. */
class AliasesIT {
    @TempDir
    private Path folder;

    private Path article;
    private Path names;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(
                folder.resolve("a.txt"), "the old mill bridge was shut on monday , the lantern said in paris .\n");
        names = Files.writeString(
                folder.resolve("names.tsv"),
                "name\ttype\turi\taliases\nBlue Lantern\tORGANIZATION\thttps://example.org/lantern\tThe Lantern\n"
                        + "Old Mill Bridge\tLOCATION\t\t\n");
    }

    @Test
    void areFoundByAnnotateAndThroughKafkaAlike() throws Exception {
        try (DatelineProcess annotate = start(Map.of(), "annotate", "--aliases", names.toString(), article.toString());
                DatelineProcess once = start(
                        Map.of("DATELINE_ALIASES", names.toString()), "run", "--once", "--json", article.toString())) {
            assertThat(annotate.exit()).as(annotate.err()).isZero();
            assertThat(once.exit()).as(once.err()).isZero();

            SchemaAssertions.assertEnriched(annotate.out().strip().getBytes(StandardCharsets.UTF_8));
            JsonNode record = new ObjectMapper().readTree(annotate.out());
            assertThat(record.get("entities").findValuesAsText("name"))
                    .containsExactly("Old Mill Bridge", "Blue Lantern", "Paris");
            assertThat(record.at("/entities/1/key").asText()).isEqualTo("https://example.org/lantern");
            assertThat(record.at("/provenance/aliases").asText()).matches("[0-9a-f]{12}");
            JsonNode through = new ObjectMapper().readTree(once.out());
            assertThat(through.get("entities")).isEqualTo(record.get("entities"));
            assertThat(through.get("provenance")).isEqualTo(record.get("provenance"));
        }
    }

    @Test
    void areFoundWhenOldArticlesAreReadAgain(@TempDir Path data) throws Exception {
        try (EnrichRig rig = new EnrichRig(data, Map.of())) {
            rig.send("a1", "{\"body\":\"the old mill bridge was shut on monday .\"}");
            Map<String, String> broker = Map.of("DATELINE_BOOTSTRAP_SERVERS", rig.bootstrapServers());
            try (DatelineProcess reset =
                    start(broker, "reset", "--output", "news.trial", "--aliases", names.toString())) {
                assertThat(reset.exit()).as(reset.err()).isZero();
            }
            assertThat(rig.records("news.trial")).singleElement().satisfies(record -> {
                JsonNode value = new ObjectMapper().readTree(record.value());
                assertThat(value.get("entities").findValuesAsText("key")).containsExactly("LOCATION:old mill bridge");
                assertThat(value.at("/provenance/aliases").asText()).matches("[0-9a-f]{12}");
            });
        }
    }

    @Test
    void aBadFileEndsACommandBeforeItBegins() throws Exception {
        Files.writeString(names, "name,type\nBlue Lantern,SHOP\nOld Mill Bridge\n");
        for (String[] command :
                new String[][] {{"annotate", article.toString()}, {"run", "--once", article.toString()}, {"enrich"}}) {
            try (DatelineProcess process = start(Map.of("DATELINE_ALIASES", names.toString()), command)) {
                assertThat(process.exit()).as(command[0]).isEqualTo(1);
                assertThat(process.out()).isEmpty();
                assertThat(process.err())
                        .contains("DATELINE_ALIASES is " + names + ", which cannot be used:")
                        .contains("    line 2: type is \"SHOP\", none of PERSON, ORGANIZATION, LOCATION and MISC")
                        .contains("    line 3: 1 cells under 2 columns");
            }
        }
    }

    private DatelineProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return DatelineProcess.start(folder, environment, arguments);
    }
}
